Feature: Putting the board in order

  The facilitator has an afternoon, a mouse and a board that fills up.

  Scenario: Some notes are gathered, kept where they are, found again and laid level
    Given a session with Lena, Joris and Amira that runs
    And loose notes on its board
      | note                      | x    | y  |
      | Warm coffee while waiting | 0    | 0  |
      | A bench near the counter  | 200  | 10 |
      | A clock above the counter | 800  | 0  |
      | Coffee must not cost      | 1000 | 60 |
    When I go to the page "Board"
    And I draw a lasso around "Warm coffee while waiting" and "A bench near the counter"
    And I group them as "Waiting"
    Then the board holds
      | cluster | notes                                               |
      | Waiting | Warm coffee while waiting, A bench near the counter |

    # Nobody moves it by accident
    When I lock it
    And I drag the title "Waiting" away
    Then I read "One is locked and stays. Ctrl+L unlocks what is selected."
    And all notes are where they were
    When I drag the note "A clock above the counter" into "Waiting"
    Then I read "“Waiting” is locked. Unlock it first, in its menu or with Ctrl+L."
    And all notes are where they were

    # Found from afar
    When I search the board for "COFFEE"
    Then I read "2 found"
    When I press Enter
    Then I read "1 of 2"
    And the note "Warm coffee while waiting" is the one that is selected
    When I press Enter
    Then the note "Coffee must not cost" is the one that is selected
    When I press Esc
    Then I do not read "2 of 2"

    # Level, and back
    When I lay "A clock above the counter" and "Coffee must not cost" level
    Then "A clock above the counter" and "Coffee must not cost" begin at the same height
    When I press Ctrl+Z
    Then all notes are where they were
