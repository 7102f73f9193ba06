Feature: What matters most, and to whom

  The customers stand around one laptop. Each gives dots and answers in turn, and nobody sees what the others
  gave until it is over. Afterwards the team looks at it, and what customers and team gave stays apart.

  Background:
    Given Lena, Joris and Wout saw the "Repair counter", and on its board lies
      | kind | note                     |
      | idea | A wheel in the walkway   |
      | idea | A bell on the desk       |
      | need | To know when it is ready |
      | need | A price beforehand       |
    When I go to the page "Board"

  Scenario: Dots in turn, hidden until the end
    When I ask for dots on "What matters most to you?"
    Then I read "Pass the laptop to Lena"
    When I click "I am Lena"
    And I give a dot to "A bell on the desk"
    Then "A bell on the desk" shows 1 dot
    When I press P
    Then I read "Pass the laptop to Joris"
    When I click "I am Joris"
    Then "A bell on the desk" shows no dot
    When I give a dot to "A bell on the desk"
    And I give a dot to "A wheel in the walkway"
    And I click "End the vote"
    Then "A bell on the desk" shows 2 dots
    And "A wheel in the walkway" shows 1 dot
    And I read "Dots: What matters most to you?"

    # The team counts hands; the two are never one number
    When the team shows 4 hands for "A wheel in the walkway" on "What can we do first?"
    And I look at the votes
    Then the list says
      | note                   | customers | team |
      | A bell on the desk     | 2         | 0    |
      | A wheel in the walkway | 1         | 4    |

  Scenario: How important a need is, and how well it is met today
    When I ask for a rating on "How is it for you?"
    And I click "I am Lena"
    Then I read "4 answers are missing"
    When I type "5142"
    Then I read "Everything is answered."
    When I press Enter
    And I click "I am Joris"
    And I type "4254"
    And I click "End the vote"
    Then the list of needs says
      | need                     | important | satisfied | to win |
      | To know when it is ready | 2 of 2    | 0 of 2    | 20.0   |
      | A price beforehand       | 2 of 2    | 1 of 2    | 15.0   |
