import { describe, expect, test } from 'vitest'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import { documentOf, table } from '@/tests/imports/factories/blocks'

const head = ['№', 'Мероприятие', 'Сроки', 'Ответственный']
const first = ['1', 'Издание приказа', 'сентябрь 2021', 'директор']

describe('the order itself', () => {
  const orderOf = (...lines: string[]) => readRoadmap(documentOf(...lines, table(head, first))).order

  test.each([
    ['words of the date', ['ПРИКАЗ', 'от «18» ноября 2020г. № 370'], { number: '370', date: '2020-11-18' }],
    [
      'a number that looks like a date',
      ['ПРИКАЗ', 'от 12.09.2022 № 12-09-2022/2'],
      { number: '12-09-2022/2', date: '2022-09-12' },
    ],
    [
      'a wide heading, number first',
      ['П Р И К А З', '№ 77-ОД', '30 августа 2021 года'],
      { number: '77-ОД', date: '2021-08-30' },
    ],
    [
      'not one that it cites, with a date that cannot be',
      ['ПРИКАЗ', '22.04.2021 № 282', 'На основании приказа Министерства от 30.12.2021 № 1', 'ПРИКАЗЫВАЮ:'],
      { number: '282', date: '2021-04-22' },
    ],
    [
      'the stamp of an annex',
      ['Приложение № 1 к приказу', 'МБОУ СОШ № 5 от 01.09.2021 № 120-о'],
      { number: '120-о', date: '2021-09-01' },
    ],
    ['an impossible date is none', ['ПРИКАЗ', 'от 31.02.2021 № 5'], { number: '5', date: null }],
  ])('%s', (_, lines, order) => expect(orderOf(...lines)).toEqual(order))

  test('is none where the document has none', () => expect(orderOf('План работы')).toBeNull())
})
