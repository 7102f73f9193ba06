Feature: Sorting without a mouse

  The facilitator's mouse stayed at the office. The notes are sorted by keys alone.

  Scenario: Duplicates are stacked, clusters are made and split, and a theme is put over them
    Given a session with Lena, Joris and Amira that runs
    And a row of notes on its board
      | note                 |
      | Too few chairs       |
      | too few chairs!      |
      | Chairs are hard      |
      | Nobody sees the till |
      | The till is far      |
    When I go to the page "Board"

    # What was said twice
    When I walk to "Too few chairs" and on to "too few chairs!"
    And I stack them
    Then "Too few chairs" counts for 2 notes

    # Clusters
    When I walk to "Too few chairs" and on to "Nobody sees the till"
    And I make of them "Waiting"
    And I walk to "The till is far"
    And I press the number of "Waiting"
    Then the board holds
      | cluster | notes                                                                  |
      | Waiting | Too few chairs, Chairs are hard, Nobody sees the till, The till is far |
    When I walk to "Nobody sees the till" and on to "The till is far"
    And I split them off as "Paying"
    Then the board holds
      | cluster | notes                                 |
      | Waiting | Too few chairs, Chairs are hard       |
      | Paying  | Nobody sees the till, The till is far |

    # A theme over both
    When I walk from "Waiting" on to "Paying"
    And I make of them "In the shop"
    Then "In the shop" holds "Waiting" and "Paying"
    And the list tells
      | row                                      |
      | Theme 1 · In the shop                    |
      | 2 · Waiting                              |
      | idea · Too few chairs · 2 stacked · team |
      | idea · Chairs are hard · team            |
      | 3 · Paying                               |
      | idea · Nobody sees the till · team       |
      | idea · The till is far · team            |
    When I take "Paying" out of its theme
    Then "In the shop" holds "Waiting"
    When I press Ctrl+Z
    Then "In the shop" holds "Waiting" and "Paying"
