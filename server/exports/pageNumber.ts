import { Header, PageNumber, Paragraph, TextRun } from 'docx'

/** The number in the middle of the upper margin, from the second page on (GOST R 7.0.97-2016, 3.4). */
export const pageNumber = {
  first: new Header({ children: [new Paragraph({ style: 'pageNumber' })] }),
  default: new Header({
    children: [
      new Paragraph({ style: 'pageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  }),
}
