Feature: Words for what happens

  A team sorts its tags between two sessions: one gets another name, two that mean the same become one. What was
  noted keeps its sense. While a session runs there are new ones only.

  Background:
    Given a held session with one entry each on signage, words and wait

  Scenario: Two words for one thing
    When I open the tags
    And I choose "signage" and call it "signs"
    And I choose "words" and merge it into "signs"
    Then "signs" is used "in 2 observations"
    And "words" is no tag any more
    When I take that back
    Then "words" is used "in 1 observation"

  Scenario: In the middle of a session
    When the session goes on
    And I open the tags
    And I add the tag "queue"
    Then "queue" can be noted at once
    And nothing else of the tags can be changed
