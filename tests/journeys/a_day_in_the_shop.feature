Feature: A day in the shop, by keyboard alone

  A team writes what it believes, invites four customers, notes what they say and do, and prints the paper
  the same evening. One guest does not want to be quoted, one was never asked.

  Scenario: From an empty library to printed paper
    Given an empty library
    When I begin "Repair counter (sample)" with an empty scenario
    And I write down these beliefs
      | belief                                  | needed | of |
      | They come between two activities        | 2      | 3  |
      | They notice the sign on their own       | 3      | 5  |
      | Watching the technician builds trust    | 3      | 5  |
      | A wait under 20 minutes counts as quick | 3      | 5  |
      | They expect three months of guarantee   | 3      | 5  |
    And I write these steps
      | step                | minutes | question                        | for |
      | Find the counter    | 6       | What would you call this sign?  | A2  |
      | Wait for the repair | 10      | Was that long?                  | A4  |
      | Look back together  | 5       | What guarantee do you expect?   | A5  |
    And I plan a session in "Store Ghent"
    And I invite these people
      | alias | answer                  |
      | Lena  | yes to all              |
      | Joris | no to quotes            |
      | Amira | yes to all              |
      | Wout  | not asked               |
    And I start the session
    And this happens in the shop
      | second | line                                                  |
      | 20     | @Lena did: walks past the sign #signage -A2 :(        |
      | 40     | @Joris said: never saw any sign -A2                   |
      | 60     | @Amira did: asks the cashier #staff -A2               |
      | 70     | @Wout said: I hang the signs myself +A2               |
      | 90     | @Lena said: between work and training +A1             |
      | 100    | @Joris said: on my way to school +A1                  |
      | 110    | @Amira said: I have half an hour +A1                  |
      | 120    | did: the bell rings                                   |
      | 130    | @Joris said: my secret is the old shop                |
      | 140    | @Lena did: points at the door +A2                     |
      | next step | |
      | 400    | @Lena did: sits down at the bench #wait +A4 :)        |
      | 420    | @Joris did: stays and watches +A3                     |
      | 430    | @Amira did: leans over the counter #trust +A3 :)      |
      | 440    | @Lena did: films the technician +A3                   |
      | 500    | @Amira said: less than a coffee +A4                   |
      | 520    | @Joris did: is back before the end +A4                |
      | next step | |
      | 900    | @Lena said: two years, like new -A5                   |
      | 910    | nobody knows what a guarantee costs #price            |
      | 920    | a mistake of the note-taker                           |
      | 930    | @Amira said: another mistake +A5                      |
      | 940    | @Joris said: the third mistake +A5                    |
      | 950    | @Lena *                                               |
    And I take the last four entries back
    And I end the session
    And I save the report
    Then 18 entries are on disk and one of them waits for a yes
    And the verdicts are those worked by hand
      | code | for | against | split | not seen | verdict      |
      | A1   | 3   | 0       | 0     | 0        | supported    |
      | A2   | 0   | 2       | 1     | 0        | contradicted |
      | A3   | 3   | 0       | 0     | 0        | supported    |
      | A4   | 3   | 0       | 0     | 0        | supported    |
      | A5   | 0   | 1       | 0     | 2        | thin         |
    And the paper holds
      | words                                                            |
      | Repair counter (sample)                                          |
      | Store Ghent                                                      |
      | They notice the sign on their own                                |
      | asks the cashier                                                 |
      | leans over the counter                                           |
      | the bell rings                                                   |
      | stays and watches                                                |
      | Words not quoted, as agreed.                                     |
      | One person did not agree to be quoted                            |
      | One person was not asked yet                                     |
    And the paper holds nothing that was refused
      | words                       |
      | Wout                        |
      | hang the signs              |
      | my secret                   |
      | never saw any sign          |
      | mistake                     |
