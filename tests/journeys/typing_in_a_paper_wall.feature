Feature: Typing in a paper wall

  After the shop the notes hang on a wall. They were photographed, and one types them in.

  Scenario: From a photograph to clusters with people and dots
    Given a session with Lena, Joris and Amira that was held
    When I go to the page "Board"
    And I open wall mode
    And I drop the photo "wall.jpg"
    And I type the wall
      | line                        |
      | Waiting:                    |
      | 1: A clock on the wall **   |
      | need: 3: To know the end    |
      |                             |
      | Price:                      |
      | • Tell it first *           |
      | 9: A chair                  |
      |                             |
      |                             |
      | A bell on the desk          |
    Then I read
      | words                                                       |
      | Line 7: no person 9 in this session. It stays text.         |
      | 2 clusters, 5 notes, 3 dots                                 |
    When I put the wall on the board
    Then I read "On the board: 5 notes, 2 clusters"
    When I press Esc
    Then the board holds
      | cluster | notes                                 |
      | Waiting | A clock on the wall, To know the end  |
      | Price   | Tell it first, 9: A chair             |
    And the note "A clock on the wall" is by Lena, a customer, of paper, with 2 dots
    And the note "To know the end" is by Amira, a customer, of paper, with 0 dots

  Scenario: Typed in on two evenings, by another hand, and after a fall of the laptop
    Given a session with Lena, Joris and Amira that was held
    When I go to the page "Board"
    And I open wall mode
    And I type the wall
      | line     |
      | Waiting: |
      | A clock  |
    And I put the wall on the board
    And I type the wall
      | line                 |
      | waiting:             |
      | 2: Chairs            |
      | 3: To know the end * |
    And the laptop falls and Cocreate is started again
    And Joris takes his agreement to notes back
    And I go to the page "Board"
    And I open wall mode
    Then the wall says
      | line                 |
      | waiting:             |
      | 3: To know the end * |
    When I put the wall on the board
    And I press Esc
    Then the board holds
      | cluster | notes                    |
      | Waiting | A clock, To know the end |
    When I press Ctrl+Z
    Then the board holds
      | cluster | notes   |
      | Waiting | A clock |
    When I open wall mode
    Then the wall says
      | line                 |
      | waiting:             |
      | 3: To know the end * |
