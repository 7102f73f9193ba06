Feature: Finding things again

  Weeks later somebody remembers half a sentence. One line finds everything, whatever was spelled wrong, and
  Esc leads back to where one was.

  Background:
    Given a library with the sample
    And the page "Scenario" is open at the step "Wait for the repair"

  Scenario: Half a word, a slip, an accent too many or too few
    Then Ctrl+K and Enter lead to what is meant
      | typed                | page        | selected there                                        |
      | asumptions           | Assumptions | A1                                                    |
      | notcie the sign      | Assumptions | They notice the sign on their own                     |
      | a7                   | Assumptions | Watching the technician work builds trust             |
      | Sofïe                | People      | Sofie                                                 |
      | cafe acros the stret | Run         | Send me a text and I’m in the café across the street. |
      | store leuvn          | Run         |                                                       |
    When I press Ctrl+K
    And I type "frist the time"
    And I press Esc
    Then I am on the page "Run"

  Scenario: Commands, the next hit, and the way back
    When I press Ctrl+K
    And I type "giraffe"
    Then I read "Nothing here is called “giraffe”."
    When I press Esc
    Then I am back at the step "Wait for the repair"
    When I press Ctrl+K
    And I type "colors dark"
    Then I read "Colours: Dark"
    When I press Enter
    Then the window is dark
    And I am back at the step "Wait for the repair"
    When I press Ctrl+K
    And I type "between work"
    And I press Enter
    Then I am on the page "Run"
    And "Half an hour between work and the match" is selected
    When I press Ctrl+K
    Then the line still says "between work"
    When I press the Down key
    And I press Enter
    Then I am on the page "Run"
    And "Between work and training" is selected
