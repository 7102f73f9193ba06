Feature: From notes to a decision

  The customers have left. What they said and did becomes notes, notes become clusters, a cluster becomes a
  finding that settles an assumption, and an idea becomes a proposition on which the team says one word. The
  paper holds it all.

  Scenario: An afternoon at the board, and a paper in the evening
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                          |
      | 20     | @Lena did: walks straight past the sign -A1 * |
      | 40     | @Joris said: I was looking for a person -A1 * |
      | 50     | @Wout did: hangs up his coat                  |
      | 60     | @Wout did: asks at the till -A1 *             |
      | 80     | @Lena said: twenty minutes is nothing +A2 *   |

    # The board: by mouse and by keys
    When I go to the page "Board"
    Then the tray holds
      | card                                              |
      | did, walks straight past the sign, Lena · 00:20   |
      | said, “I was looking for a person”, Joris · 00:40 |
      | did, asks at the till, Wout · 01:00               |
      | said, “twenty minutes is nothing”, Lena · 01:20   |
    When I drag the card "walks straight past the sign" to an empty place of the board
    And I write the note "Put a wheel in a stand in the walkway"
    And I click the note "walks straight past the sign", and with Shift "Put a wheel in a stand in the walkway"
    And I group them as "Nobody finds the counter"
    And I click the card "I was looking for a person" and press 1
    And I drag the card "asks at the till" onto the note "I was looking for a person"
    And I drag the card "twenty minutes is nothing" to an empty place of the board
    And I click the note "twenty minutes is nothing"
    And I group them as "Waiting is fine"
    Then the board holds
      | cluster                  | notes                                                                                                               |
      | Nobody finds the counter | walks straight past the sign, Put a wheel in a stand in the walkway, asks at the till, “I was looking for a person” |
      | Waiting is fine          | “twenty minutes is nothing”                                                                                         |
    When I drag the note "asks at the till" onto the note "twenty minutes is nothing"
    Then the board holds
      | cluster                  | notes                                                                                             |
      | Nobody finds the counter | walks straight past the sign, Put a wheel in a stand in the walkway, “I was looking for a person” |
      | Waiting is fine          | asks at the till, “twenty minutes is nothing”                                                     |
    When I press Ctrl+Z
    Then "asks at the till" lies in "Nobody finds the counter" again, where it was
    When I click the title "Waiting is fine"
    And I link it to A2
    Then the title "Waiting is fine" bears A2
    When I let people vote on "What matters most to you?"
      | who   | gives a dot to                        |
      | Lena  | Put a wheel in a stand in the walkway |
      | Joris | Put a wheel in a stand in the walkway |
      | Wout  | asks at the till                      |
    Then "Put a wheel in a stand in the walkway" has 2 dots
    When I click the title "Nobody finds the counter"
    And I click "Make finding"

    # What we found
    Then I am on the page "Decide"
    And "Nobody finds the counter" is selected
    And I read "walks straight past the sign"
    When I write into the finding
      | field               | words                      |
      | Finding             | Nobody looks up for a sign |
      | What to do          | Put somebody at the door   |
      | How many agree      | 2                          |
      | How many were asked | 3                          |
      | Correction          | Wout: I looked up once     |
    And I let the finding settle A1
    Then I read
      | words                                         |
      | Nobody looks up for a sign                    |
      | 2 of 3 agree                                  |
      | Wout corrects: “I looked up once”             |
      | Settles A1: They notice the sign on their own |
    And the library has the finding so: 2 of 3 agree, and A1 is settled

    # What we do with it
    When I begin a proposition with the idea "Put a wheel in a stand in the walkway"
    And I write into the proposition
      | field       | words                                   |
      | Proposition | A wheel in the walkway                  |
      | Job         | When something breaks, I want to see it |
      | Offer       | A stand with a wheel, turning all day   |
      | Next test   | Namur, 5 December                       |
    And I write what each side gives and gets
      | side     | gives           | gets          |
      | Customer | A look          | No search     |
      | Shop     | Two square feet | Repairs       |
      | Reseller | Its own wheel   | A place in it |
    And Nele says "Change" and Bram says "Go on"
    And the team decides "Change" because "the aisle must stay free"
    Then I read
      | words                                   |
      | Decided                                 |
      | A wheel in the walkway                  |
      | When something breaks, I want to see it |
      | A stand with a wheel, turning all day   |
      | Two square feet                         |
    And the library has the proposition so
      | what     | is                                      |
      | rests on | Put a wheel in a stand in the walkway   |
      | Customer | gives A look, gets No search            |
      | Shop     | gives Two square feet, gets Repairs     |
      | Reseller | gives Its own wheel, gets A place in it |
      | Nele     | Change                                  |
      | Bram     | Go on                                   |
      | decision | Change: the aisle must stay free        |
    When I save the report
    Then the paper holds
      | words                                 |
      | Nobody finds the counter              |
      | Put a wheel in a stand in the walkway |
      | Nobody looks up for a sign            |
      | I was looking for a person            |
      | I looked up once                      |
      | A wheel in the walkway                |
      | Two square feet                       |
      | the aisle must stay free              |

  Scenario: A first idea of what belongs together
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                 |
      | 20     | @Lena did: walks past the queue *    |
      | 40     | @Joris said: the queue is too long * |
      | 60     | @Wout said: nobody tells the price * |
      | 80     | @Lena did: looks for a price tag *   |
    When I go to the page "Board"
    And I write the note "Two queues at noon"
    And I ask for suggested clusters
    Then I read
      | words                   |
      | Suggested clusters      |
      | Queue                   |
      | 3 notes share this word |
      | Price                   |
      | looks for a price tag   |
    And the board holds
      | cluster | notes |
    When I click "Group: Queue"
    Then the board holds
      | cluster | notes                                                             |
      | Queue   | Two queues at noon, walks past the queue, “the queue is too long” |
    When I click "Not these: Price"
    Then I read "No loose notes share enough words."
    When I press Ctrl+Z
    Then the board holds
      | cluster | notes |
    And I read "3 notes share this word"

  Scenario: The wall of another workshop, and the board for those who were not there
    Given "Repair counter" had its session in "Store Ghent" with the team of Nele and Bram
      | second | line                                 |
      | 60     | @Wout said: nobody tells the price * |
    And a table "workshop.csv" that somebody wrote elsewhere
      | Cluster | Kind | Note                  | Colour |
      | Signs   | idea | An arrow on the floor | red    |
      | Signs   | need | To see it from afar   |        |
      |         | idea | A bell on the desk    |        |
    When I go to the page "Board"
    And I write the note "Two queues at noon"
    And I take in "workshop.csv"
    Then the board holds
      | cluster | notes                                      |
      | Signs   | An arrow on the floor, To see it from afar |
    And I read
      | words                                     |
      | From workshop.csv: 3 notes, 1 cluster     |
      | not as it stood: the columns “Colour”     |
    When I save the board as "wall.canvas"
    And I press Ctrl+Z
    Then the board holds
      | cluster | notes |
    When I take in "wall.canvas"
    Then the board holds
      | cluster | notes                                      |
      | Signs   | An arrow on the floor, To see it from afar |
