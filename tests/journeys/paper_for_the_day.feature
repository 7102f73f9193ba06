Feature: Paper for the day

  Tomorrow the team goes to the shop. What it takes along is printed the evening before: forms, agenda, badges, and
  sheets to write on, should the laptop fail. Customers take home a sheet in which nobody is named.

  Scenario: Taken along on a stick
    Given a session to come with Lena, Joris and Wout
    And a stick that is plugged in
    When I go to the page "Report"
    And I turn to "Paper for the day"
    Then the papers hold
      | words                                       |
      | 1 Lena                                      |
      | You may write down what I do and say here.  |
      | Find the counter                            |
    And I read "Nobody said when the session begins"
    When I choose "Copy paper for the day to a stick" behind "More for the papers"
    Then the stick holds those papers

  Scenario: No two sheets are the same
    Given a session to come with Lena, Joris and Wout
    And a printer
    When I go to the page "Report"
    And I turn to "Paper for the day"
    And I want nothing but "Observation sheets"
    And I print the papers
    And a minute later I print the papers
    Then 2 sheets came from the printer, each with an id of its own

  Scenario: For whoever walks in
    Given a session to come to which nobody is invited
    When I go to the page "Report"
    And I turn to "Paper for the day"
    And I want nothing but "Consent forms"
    Then I read "Nobody is invited yet: the forms come blank."
    And the papers hold
      | words       |
      | Number Name |
    When I want 2 blank ones besides
    Then there are 2 pages of papers

  Scenario: What customers take home
    Given a session that had the findings
      | finding                                |
      | Lena walks past the sign               |
      | They look for a person, not for a sign |
    When I go to the page "Report"
    And I turn to "Paper for the day"
    Then the papers hold
      | words                                  |
      | They look for a person, not for a sign |
    And the papers do not hold "Lena walks past the sign"
    And I read "“Lena walks past the sign” is left out"
