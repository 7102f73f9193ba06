Feature: From a template to a script

  Nobody begins with a blank page: a template brings assumptions and steps, the team changes what does not
  fit, and keeps what worked as a template of its own.

  Scenario: Choose one, change it, keep it, begin again with it
    Given an empty library
    When I choose the template "Vision workshop" with the arrows
    Then I read "113 min · 8 steps · 9 assumptions"
    When I type "Repair club"
    And I press Enter
    Then I am on the page "Assumptions"
    And "Repair club" has the 8 steps and 9 assumptions of "Vision workshop"
    When I go to the page "Scenario"
    And I call the first step "Coffee first" and give it 12 minutes
    Then I read "Step 1: Coffee first, 12 min"
    When I choose "Save as template…" in the menu of the project and fill in
      | field          | words                         |
      | Name           | Our round                     |
      | When to use it | A club wants to mend together |
      | Whom to invite | six members                   |
    When I begin another project "Repair club, second year" with the template "Our round"
    Then I am on the page "Assumptions"
    And I read "Repair club, second year"
    When I go to the page "Scenario"
    Then I read "Step 1: Coffee first, 12 min"
    And "Repair club, second year" has the same script as "Repair club"

  Scenario: A template that somebody broke
    Given a template file "ours.toml" with these lines
      """
      title = "Our round"

      [[steps]]
      title = "Coffee first"
      minutes = -5
      """
    And an empty library
    Then I read "ours.toml, line 5: “minutes”"
    And the arrows pass over "ours.toml"
    When I type "Repair club"
    And I press Enter
    Then I am on the page "Assumptions"
