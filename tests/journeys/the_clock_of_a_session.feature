Feature: The clock of a session

  Whatever happens to the laptop in the shop, a session counts the time that has passed. Every entry keeps its
  moment, and the end is told in the hours of the place.

  Scenario: The lid is closed for a while
    Given it is 2026-11-21 11:00 in the shop in Brussels
    And a session of 10 and 15 minutes is under way
    When 4 minutes pass
    Then the session stands at 04:00, the step has 6:00 left, and it will end at 11:25
    When the laptop sleeps for 3 minutes
    Then the session stands at 07:00, the step has 3:00 left, and it will end at 11:25
    When I note "did: sits down"
    And the laptop sleeps for 5 minutes
    Then the session stands at 12:00, the step has +2:00 left, and it will end at 11:27
    And step 1 is still running
    And these entries were made
      | at    | words     |
      | 07:00 | sits down |

  Scenario: The laptop is started anew
    Given it is 2026-11-21 11:00 in the shop in Brussels
    And a session of 10 and 15 minutes is under way
    When 4 minutes pass
    And I note "did: sits down"
    And I write "half a line" and do not save it
    And the laptop goes off and is started anew 2 minutes later
    Then I read "the time comes from its wall clock: compare it with your watch"
    And the session stands at 06:00, the step has 4:00 left, and it will end at 11:25
    And the line says "half a line" and stands at 04:00
    When 1 minutes pass
    Then the session stands at 07:00, the step has 3:00 left, and it will end at 11:25
    And these entries were made
      | at    | words     |
      | 04:00 | sits down |

  Scenario: Somebody sets the system time back by an hour
    Given it is 2026-11-21 11:00 in the shop in Brussels
    And a session of 10 and 15 minutes is under way
    When 4 minutes pass
    And I note "did: sits down"
    And the system time is set back by 60 minutes
    And 1 minutes pass
    Then the session stands at 05:00, the step has 5:00 left, and it will end at 10:25
    When I note "did: stands up"
    Then these entries were made
      | at    | words     |
      | 04:00 | sits down |
      | 05:00 | stands up |

  Scenario: The system time jumps back, and then the laptop is started anew
    Given it is 2026-11-21 11:00 in the shop in Brussels
    And a session of 10 and 15 minutes is under way
    When 4 minutes pass
    And the system time is set back by 60 minutes
    And 1 minutes pass
    And the laptop goes off and is started anew 2 minutes later
    Then the session stands at 07:00, the step has 3:00 left, and it will end at 10:25

  Scenario: Daylight saving ends in the middle
    Given it is 2026-10-25 02:50 in the shop in Brussels
    And a session of 10 and 15 minutes is under way
    When 4 minutes pass
    Then the session stands at 04:00, the step has 6:00 left, and it will end at 02:15
    When 8 minutes pass
    Then the session stands at 12:00, the step has +2:00 left, and it will end at 02:17
    When I go on to the next step
    And 3 minutes pass
    And I go on to the step before
    Then the session stands at 15:00, the step has 10:00 left, and it will end at 02:15
    And step 1 is still running
    And the steps took
      | step             | real |
      | Find the counter | 12:00 |
      | Look back        | 3:00  |

  Scenario: A pause while the laptop sleeps
    Given it is 2026-11-21 11:00 in the shop in Brussels
    And a session of 10 and 15 minutes is under way
    When 4 minutes pass
    And I pause
    And the laptop sleeps for 20 minutes
    Then the session stands at 24:00, the step has 6:00 left, and it will end at 11:45
    And I read "Paused for 20:00"
    When I go on
    And 1 minutes pass
    Then the session stands at 25:00, the step has 5:00 left, and it will end at 11:45
