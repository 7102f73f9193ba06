Feature: A newcomer opens the sample

  Somebody starts Cocreate for the first time and wants to see what comes out of it before writing a word.
  Everything can be opened, nothing can be broken.

  Scenario: From the first page to what one mark rests on, and back
    Given an empty library
    Then I see the first page
    And I read
      | words                                                            |
      | Test what you believe about your customers, with your customers. |
      | Note what people say and, above all, what they do.               |
    When I click "Open sample"
    Then I am on the page "Overview"
    And I read
      | words                                  |
      | Repair-while-you-wait counter (sample) |
      | 5 of 12 assumptions are confirmed      |
      | 2 were contradicted                    |
      | 2 are mixed                            |
      | 1 was only said                        |
      | 2 have no evidence                     |
      | Next: Store Namur                      |
    When I click the mark of A3 in "Store Bruges"
    Then I read
      | words                                                |
      | They notice the sign on their own                    |
      | Contradicted                                         |
      | Asks Nele where to go, standing right under the sign |
    When I click the line "Asks Nele where to go, standing right under the sign"
    And I click "Open in Run"
    Then I am on the page "Run"
    And I read "Store Bruges"
    And the entry "Asks Nele where to go, standing right under the sign" is marked
    When I click "Overview"
    Then I am on the page "Overview"
    And I read "Asks Nele where to go, standing right under the sign"
    When I press Esc
    Then I do not read "Asks Nele where to go, standing right under the sign"
    And the mark of A3 in "Store Bruges" has the keyboard
    When I go to the page "Assumptions"
    Then "A1: They come between two activities" is selected
    When I press Ctrl+Z
    Then the library holds the whole sample
    And nothing can be undone
