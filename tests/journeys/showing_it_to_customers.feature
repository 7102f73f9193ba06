Feature: Showing it to customers

  Customers look at a screen of their own, at this laptop, or over somebody's shoulder. Whoever leads stands a
  metre away, and whoever notes goes on noting.

  Scenario: Alone in the shop, with a number pad in the pocket
    Given a session about a repair counter that runs with Lena, Joris and Amira
    When I turn on the lead view
    And 50 seconds pass
    And I press 3 + on the number pad
    And 10 seconds pass
    And I press Enter on the number pad
    Then I read in large letters "3 Amira said + A1"
    When 30 seconds pass
    And I press Enter on the number pad
    Then I read in large letters "Marked 01:30"
    And these moments are on disk
      | time  | who   | words | for |
      | 00:50 | Amira |       | A1  |
      | 01:30 |       |       |     |

  Scenario: A display of their own
    Given a session about a repair counter that runs with Lena, Joris and Amira
    And a second display is plugged in
    When I turn the second screen on
    And I show the next thing
    And I show the next question
    Then customers read "The sign over the counter"
    And customers read "What would you call this?"
    And I read "Second screen on"
    When I type "@Lena did: reads it aloud"
    And I press Enter
    Then customers read nothing of "Lena", "Joris", "Amira", "A1" and "aloud"
    When I blank the second screen
    Then customers see black
    When the second display is unplugged
    Then I read "The second display is gone"
    When a second display is plugged in
    Then customers see black
    When I blank the second screen
    Then customers read "What would you call this?"

  Scenario: One laptop for all
    Given a session about a repair counter that runs with Lena, Joris and Amira
    When I show the next thing
    Then customers read "The sign over the counter"
    When I type "@Joris said: is that new?"
    Then I read "25 letters typed"
    And customers read nothing of "Lena", "Joris", "Amira", "A1" and "new"
    When I press Enter
    Then I read "Saved 00:00"
    When I hide what is shown
    Then nobody but me sees a screen
    And the feed says "Joris"

  Scenario: Somebody reads along
    Given a session about a repair counter that runs with Lena, Joris and Amira
    When a display that shows the same is plugged in
    Then I read "Customers see this screen"
    When I hide what customers should not read
    Then names, feed and coverage are out of sight
    When I type "@Lena did: looks at the sign"
    And I press Enter
    And I hide what customers should not read
    Then the feed says "looks at the sign"

  Scenario: What is wrong with this?
    Given a session about a repair counter that runs with Lena, Joris and Amira
    And the draft findings "They ask a person" and "One price is easy"
    And a second display is plugged in
    When I turn the second screen on
    And I go to the last step
    And I show both drafts
    Then customers read "They ask a person"
    And customers read "What is wrong with this?"
    When two of them agree with "They ask a person"
    Then 2 of 3 agree with "They ask a person"
