Feature: Logging what they do, without looking

  The note-taker keeps the eyes on the people and two fingers on the keys: a digit is a person, a letter is
  what they did. Nothing that was pressed is lost, also when the laptop dies with a key held down.

  Background:
    Given a library with a session that runs

  Scenario: Ten reactions in twenty keys
    When I turn log mode on
    And I press these twenty keys, one a second
      | keys                                    |
      | 1 T 2 W 3 T 4 S 1 W 2 T 3 I 4 A 1 P 2 O |
    Then this is on disk
      | time  | who   | mode | tags     | length |
      | 00:00 | Lena  | did  | trust    |        |
      | 00:02 | Joris | did  | wait     |        |
      | 00:04 | Amira | did  | trust    |        |
      | 00:06 | Tomas | did  | signage  |        |
      | 00:08 | Lena  | did  | wait     |        |
      | 00:10 | Joris | did  | trust    |        |
      | 00:12 | Amira | did  | idea     |        |
      | 00:14 | Tomas | did  | staff    |        |
      | 00:16 | Lena  | did  | price    |        |
      | 00:18 | Joris | did  | words    |        |

  Scenario: Two people at once, and a word afterwards
    When I turn log mode on
    And I press "1"
    And I hold "W" for 20 seconds, and after 5 of them press "2", "T" and "Space"
    And I press "/"
    And I type "what does it cost"
    And I press Enter
    Then this is on disk
      | time  | who   | mode | tags  | length |
      | 00:00 | Lena  | did  | wait  | 0:20   |
      | 00:05 | Joris | said | trust |        |
    And the words "what does it cost" stand in the entry on "Lena"

  Scenario: The laptop dies with a key held down
    When I turn log mode on
    And I press "1"
    And I press "T"
    And I press "2"
    And I hold "W" and the laptop dies
    Then this is on disk
      | time  | who  | mode | tags  | length |
      | 00:00 | Lena | did  | trust |        |
