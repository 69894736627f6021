import { convertMillimetersToTwip as mm } from 'docx'

/** Landscape A4 with the margins of GOST R 7.0.97-2016, 3.3: left, top and bottom 20 mm, right 10 mm. In twips. */
export const page = {
  width: mm(297),
  height: mm(210),
  margin: { left: mm(20), right: mm(10), top: mm(20), bottom: mm(20), header: mm(10), footer: mm(10) },
} as const

export const textWidth = page.width - page.margin.left - page.margin.right
