Feature: Keeping the library

  What was acknowledged is never lost: a backup comes by itself, a copy goes to a stick, and whatever was
  deleted by mistake comes back as it was.

  Scenario: Tidying up, and changing one's mind
    Given a library in which "Repair counter" had its session in "Store Ghent"
    When I go to the page "Library"
    And I choose "Duplicate" in the menu of the row "Repair counter"
    Then the projects are listed as
      | row                                                  |
      | Repair counter (copy), 2 assumptions, no session yet |
      | Repair counter, 2 assumptions, 1 session, 3 people   |
      | Store Ghent, 21 Nov, 4 observations                  |
    When I choose "Archive" in the menu of the row "Repair counter (copy)"
    Then the projects are listed as
      | row                                                |
      | Repair counter, 2 assumptions, 1 session, 3 people |
      | Store Ghent, 21 Nov, 4 observations                |
      | Archived, 1                                        |
    When I press Delete at the row "Repair counter", answer "Cancel" and read in the question
      | words                                                                           |
      | Delete “Repair counter”?                                                        |
      | It takes 1 session with 4 observations, 2 assumptions, 2 steps and 3 people with it. |
      | You can get it back under “Recently deleted”, in the Library.                   |
    Then nothing has changed
    When I press Delete at the row "Repair counter" and answer "Delete"
    Then I read "“Repair counter” was deleted"
    And the projects are listed as
      | row                 |
      | Archived, 1         |
      | Recently deleted, 1 |
    When I click "Undo"
    Then all of "Repair counter" is back
    When I press Delete at the row "Repair counter" and answer "Delete"
    And I press the Right key at the row "Recently deleted"
    And I press Enter at the row "Repair counter"
    Then I read "“Repair counter” was restored"
    And all of "Repair counter" is back
    And I read "Store Ghent, 21 Nov, 4 observations"

  Scenario: A session ends, and its backup is there
    Given a library in which "Repair counter" has a session in "Store Ghent" to come
    And a stick
    When I start the session
    And I type "@Lena did: walks straight past the sign -A1"
    And I press Enter
    And I end the session
    Then a backup holds "walks straight past the sign"
    When I go to the page "Library"
    Then I read
      | words                       |
      | Backed up after the session |
      | No copy on a stick yet      |
    When I choose "Copy the library to a stick" behind "More about backups"
    Then I read "Copied to a stick"
    And the stick holds "walks straight past the sign"
