Feature: The report of the evening

  The last customer has left. The team prints what it found, and the shop gets a paper in which nobody is named.

  Scenario: Printed minutes later
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                                  |
      | 20     | @Lena did: walks straight past the sign -A1           |
      | 40     | @Joris said: where can I get this fixed?              |
    And a printer
    When I go to the page "Report"
    Then I read
      | words                         |
      | Store Ghent                   |
      | Page 1 of                     |
      | On until a finding is written. |
    When I press Ctrl+P
    Then every sheet from the printer holds "Draft, not final"
    And the sheets from the printer hold "walks straight past the sign"

  Scenario: A paper for the shop names nobody
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                                  |
      | 20     | @Lena did: walks straight past the sign -A1           |
      | 40     | @Joris said: where can I get this fixed?              |
    And the finding "Everybody asks Nele"
    And a stick that is plugged in
    When I go to the page "Report"
    And I choose the reader "For the shop and the customers"
    And I switch "Log" on
    Then "Log" is grey, and says "The shop and the customers do not get this."
    When I choose "Copy the report to a stick" behind "More for the report"
    Then I read "Nele · once"
    When I click "Hide what is ticked and go on"
    Then the stick holds a report for the shop
    And nobody of "Lena, Joris, Nele" is named in it
    And it holds "[name]"

  Scenario: Less of it, and the same again next week
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                        |
      | 20     | @Lena did: walks straight past the sign -A1 |
    When I go to the page "Report"
    And I switch "Log" off
    Then the report does not hold "Everything that was noted"
    When I keep that as "For Friday"
    And I switch "Log" on
    Then the report holds "Everything that was noted"
    When I choose "For Friday" behind "Kept choices"
    Then the report does not hold "Everything that was noted"
