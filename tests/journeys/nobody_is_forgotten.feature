Feature: Nobody is forgotten

  Who did nothing is asked for when a step ends, what two people wrote of one moment counts once, what has no tag
  is found again, and what is left open is filled at the door.

  Background:
    Given a session with Lena, Joris and Amira that runs

  Scenario: A step ends, and everybody in it is gone through
    When after 60 seconds I note "@Lena did: sits +A1"
    And I go on to the next step
    And I open the round-up
    Then the round-up says "2 open"
    When I press the keys "15"
    Then the round-up says "Everybody is in"
    And A1 was seen or heard of 2 of 3
    When I press Ctrl+Z
    Then the round-up says "1 open"

  Scenario: Ten minutes at the door
    When after 60 seconds I note "*"
    And I go on to the next step
    And the session ends
    And I go to the door
    Then the door says "1 of 4"
    When I write "@Lena points at the shelf #signage" for it
    Then this was noted at last
      | time  | who  | mode | words               | tags     | evidence |
      | 01:00 | Lena | said | points at the shelf | #signage |          |
    When I press the keys "355"
    Then nothing is left open

  Scenario: Two note-takers, one moment
    When Mia sits down at the laptop
    And after 60 seconds I note "@Lena did: sits +A1"
    And Jonas sits down at the laptop
    And after 4 seconds I note "@Lena did: takes the bench +A1"
    Then the feed asks about "takes the bench"
    When I say that it is the same moment
    Then one moment with two notes was kept

  Scenario: What has no tag is found again
    When after 10 seconds I note "@Lena said: too far"
    And after 10 seconds I note "@Joris said: too dear #price"
    And after 10 seconds I note "@Amira said: too slow #wait"
    And I filter the feed by "#price"
    Then the feed shows "too dear"
    When I leave the filter
    And I look for the next untagged observation
    Then "too far" is chosen
