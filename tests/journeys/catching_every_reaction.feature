Feature: Catching every reaction, by keyboard

  The note-taker never waits for the software: what was typed is corrected, answered, moved in time and completed
  in the line itself, and whoever comes through the door is named there.

  Background:
    Given a session with Lena, Joris and Amira that runs

  Scenario: A mistake, a reason, and a time that was caught too late
    When after 60 seconds I note "@Lena did: sits dwon +A1"
    And after 5 seconds I note "why: @Lena said: my feet hurt"
    And I press "Up" and "Up" and replace the line by "@Lena did: sits down +A1 *"
    And I press "Alt+Left" and "Alt+Shift+Left"
    Then this was noted
      | time  | who  | mode | words        | tags | evidence |
      | 00:59 | Lena | said | my feet hurt |      |          |
      | 01:00 | Lena | did  | sits down    |      | +A1      |
    And the words "my feet hurt" answer "sits down"
    When I press Ctrl+Z
    Then this was noted
      | time  | who  | mode | words        | tags | evidence |
      | 01:00 | Lena | did  | sits down    |      | +A1      |
      | 01:05 | Lena | said | my feet hurt |      |          |

  Scenario: Somebody unexpected, and a word that is no tag yet
    When after 10 seconds I type "@Eva"
    And I press "Tab" and go on typing "did: cuts the line #queue"
    And I press "Tab" and go on typing "+A1"
    And I press Enter
    Then this was noted
      | time  | who | mode | words         | tags   | evidence |
      | 00:10 | Eva | did  | cuts the line | #queue | +A1      |
    And the entry on "Eva" waits for a yes
    When Eva says yes to all
    Then the entry on "Eva" is open

  Scenario: Somebody leaves early, and somebody is quiet
    When after 540 seconds I note "-120 out:@Amira"
    And after 10 seconds I note "@Lena said: I would come back"
    Then the chips say
      | name  | since |
      | Lena  | now   |
      | Joris | 9 min |
      | Amira | left  |
    And "Not heard for 9 min: Joris" stands by the next question

  Scenario: The disk fills up in the middle of a sentence
    When after 30 seconds the disk is full and I note very much on "Lena"
    Then the line is still there, and I am told that it is not saved yet
    When after 60 seconds there is room again
    Then the entry on "Lena" is on disk with the time "00:30"

  Scenario: Notes from elsewhere
    When I paste these lines
      | line                      |
      | @Lena did: sits #wait     |
      | @Joris said: how much? -A1 |
      | nobody in particular      |
    Then 3 entries are there
    When I press Ctrl+Z
    Then 0 entries are there
