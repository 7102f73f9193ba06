Feature: Setting things up

  The day before, at home: colours for a dim shop, letters that can be read from a metre, paper that the
  printer has. And nobody learns shortcuts from a manual.

  Scenario: Settings hold at once, and at the next start
    Given an empty library
    When I press Ctrl+,
    Then I am on the page "Settings"
    And the window is light, with letters of the usual size
    When I choose "Dark"
    And I set "Text size" to 130
    Then the window is dark, with larger letters
    When I choose "Letter"
    And I close Cocreate and start it again
    Then I see the first page
    When I press Ctrl+,
    Then the window is dark, with larger letters
    And "Letter" is chosen
    When I click "As delivered"
    Then the window is light, with letters of the usual size
    And "A4" is chosen

  Scenario: A shortcut is looked up, and works
    Given a library with the sample
    When I press F1 and look up "Scenario"
    And I close the sheet with Esc
    And I press the keys that stood beside it
    Then I am on the page "Scenario"
    When I press F1 and look up "Plan a session"
    Then I do not read "Larger text"
    When I close the sheet with Esc
    And I answer what the keys beside it ask with "Store Mons"
    Then I read "Store Mons"
