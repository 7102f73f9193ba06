Feature: What notes say of themselves

  A wall of notes is read in several ways: by what they are, by who is behind them, by what they are about and
  by when they came up. Ideas are asked what they are for. Every note knows where it comes from.

  Background:
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                         |
      | 20     | @Lena did: walks past the queue #wait *     |
      | 40     | @Joris said: the queue is too long #wait *  |
      | 60     | @Wout said: nobody tells the price #price *  |
      | 80     | @Lena did: asks twice                        |

  Scenario: The same wall by person, by tag and by step
    When I go to the page "Board"
    And I click the card "walks past the queue" and press Enter
    And I click the card "the queue is too long" and press Enter
    And I let colours mean "Person"
    Then the legend explains
      | word  |
      | Lena  |
      | Joris |
      | Wout  |
    And the notes of "Lena" and "Joris" differ in colour and sign
    When I let colours mean "Tag"
    Then "walks past the queue" and "the queue is too long" have the colour and the sign of "wait"
    When I let colours mean "Step"
    Then "walks past the queue" and "the queue is too long" have the colour and the sign of "1"

  Scenario: An idea is asked what it is for
    When I go to the page "Board"
    And I write the note "need: to know the price before"
    And I write the note "Price tags on the wall"
    Then I am asked "What for?"
    When I press W and write "know the price"
    Then "Price tags on the wall" is for "to know the price before"
    When I write the note "A queue with numbers"
    And I press W and write "to do something else meanwhile"
    Then "A queue with numbers" is for "to do something else meanwhile"
    When I press Ctrl+Z
    Then "A queue with numbers" is for nothing yet
    When I ask for ideas without a need
    Then I read "1 idea without a need"

  Scenario: Back to where a note comes from
    When I go to the page "Board"
    And I sort the loose notes by tag
    Then the tray holds
      | card                                         |
      | price, 1                                     |
      | said, “nobody tells the price”, Wout · 01:00 |
      | wait, 2                                      |
      | did, walks past the queue, Lena · 00:20      |
      | said, “the queue is too long”, Joris · 00:40 |
    When I click the card "the queue is too long" and press Enter
    Then I read "Joris · 00:40 · step 1"
    And I read "written by a customer"
