Feature: The report goes on

  Nele wants to write her own introduction, Bram pastes the timeline into his slides. Both take the report along
  as a file that they can edit, and what goes to others names nobody there either.

  Background:
    Given a session that had its report
    When I go to the page "Report"

  Scenario: A document for Word
    When I choose "Save as Word" behind "More"
    Then the Word document has the headings
      | heading                |
      | Verdict per assumption |
      | Session timeline       |
      | Log                    |
      | About this report      |
    And in it a quoted word leads to its entry in the log

  Scenario: Markdown with its pictures
    When I choose "Save as Markdown" behind "More"
    Then the Markdown file has the headings
      | heading                |
      | Verdict per assumption |
      | Session timeline       |
      | Log                    |
      | About this report      |
    And its pictures lie beside it

  Scenario: Pictures for slides
    When I choose "Save charts as pictures" behind "More"
    Then there is a folder with the pictures
      | picture             |
      | verdicts.png        |
      | verdicts.svg        |
      | timeline-1.png      |
      | timeline-1.svg      |
      | participation-1.png |
      | participation-1.svg |
