/** A school with its first person, as the form of the first start sends it. */
export const firstSchool = {
  kind: 'school',
  name: 'Муниципальное бюджетное общеобразовательное учреждение «Берёзовская школа»',
  shortName: 'Берёзовская школа',
  timeZone: 'Asia/Omsk',
  schoolYear: 2026,
  administrator: {
    familyName: 'Медуницына',
    givenName: 'Василиса',
    patronymic: 'Еремеевна',
    role: 'deputyHead',
    login: 'medunica',
    password: 'облако над рекой',
  },
}
