Feature: Pictures and sound

  A picture comes to what is being written without a dialog in the way, and nobody is on one, or is heard, who did
  not agree to it. What somebody takes back is gone from the disk.

  Background:
    Given a session with Lena, Joris and Amira that runs, of whom Joris did not agree to photos, nor Amira to sound
    And only Lena and Joris are there

  Scenario: Pasted into the line
    When I type "@Lena did: points at the sign"
    And I paste a picture
    Then a small picture stands beside the line
    When I press Enter
    Then the entry "points at the sign" has 1 picture
    When I press Ctrl+Z
    Then there is no entry
    And no picture is shown

  Scenario: Dropped on an entry, looked at and taken off
    When I note "@Lena did: sits down"
    And I drop the picture "bench.jpg" on the entry
    Then the entry "sits down" has 1 picture
    When I click the picture in the feed
    Then I see it large, with "Lena" over it
    When I take it off
    Then the entry "sits down" has 0 pictures
    When I press Ctrl+Z
    Then the entry "sits down" has 1 picture

  Scenario: Chosen from a folder, without a word
    When I choose the picture "counter.png" from a folder
    Then I am asked whether somebody is on it when I press Enter, because "Joris did not agree to photos"
    When I say that nobody is on it
    Then the entry "" has 1 picture

  Scenario: What somebody takes back is gone
    When I note "@Lena did: sits down"
    And I drop the picture "bench.jpg" on the entry
    And Lena takes her agreement to photos back
    Then the entry "sits down" has 0 pictures
    And the folder of pictures is empty

  Scenario: A stick with anything but pictures
    When I note "@Lena did: sits down"
    And I drop the file "prices.xls" on the entry
    Then I read "prices.xls is no picture that can be read. Save it as JPEG or PNG."
    And the entry "sits down" has 0 pictures

  Scenario: Sound, until somebody comes who did not agree
    When I record for 30 seconds
    And Amira comes in
    Then I read "Recording has stopped. Amira did not agree to sound."
    When I note "@Lena said: what is this?"
    And I play it
    Then it is heard from second 20 of the recording
