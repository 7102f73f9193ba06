Feature: The ideas of many

  Other workshops left their ideas behind, more than anybody can read aloud. They are taken in, put together with
  the help of the words that they share, and handed on.

  Scenario Outline: From a table of ideas to clusters, and on to another board
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                             |
      | 20     | @Lena did: walks past the queue  |
    And a table "ideas.csv" of the ideas in "<source>"
    When I go to the page "Board"
    And I take in "ideas.csv"
    Then I read "From ideas.csv: <count> notes"
    And nothing on the board lies over something else

    # Put together, proposal by proposal
    When I ask for suggested clusters
    Then I read "<reason>"
    When I click "Group: <title>"
    Then "<title>" has <size> notes, all with one of "<words>"
    When I press Ctrl+Z
    Then no note lies in a cluster
    When I take every proposal
    Then no idea is lost, and nothing on the board lies over something else

    # And handed on, whole
    When I save the board as "ideas.canvas"
    And I take in "ideas.canvas"
    Then all of it lies on the board twice
    When I press Ctrl+Z
    Then no idea is lost, and nothing on the board lies over something else

    Examples:
      | source                   | count | reason                    | title                       | size | words                     |
      | tco-co-creation.json     | 88    | 9 notes share these words | Highly, indicate, coating   | 9    | highly, indicate, coating |
      | worker-app-features.json | 354   | 8 notes share this word   | Displayed                   | 8    | display                   |
