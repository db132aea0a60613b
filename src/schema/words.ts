/** What the fixed words of the schemas are called: stages, and whom a question is put to. */
import type { Words } from '../text/phrase.ts'
import type { Stage, Whom } from './field.ts'

/** A stage in a sentence. */
export const stageWords: Readonly<Record<Stage, Words>> = {
  establish: { zh: '建立关系', en: 'establish' },
  stabilize: { zh: '稳定关系', en: 'stabilize' },
  strengthen: { zh: '加强关系', en: 'strengthen' },
}

/** A stage in a table. */
export const stageShort: Readonly<Record<Stage, Words>> = {
  establish: { zh: '建立', en: 'establish' },
  stabilize: { zh: '稳定', en: 'stabilize' },
  strengthen: { zh: '加强', en: 'strengthen' },
}

/** Whom to ask. */
export const whomWords: Readonly<Record<Whom, Words>> = {
  us: { zh: '自己人', en: 'our own side' },
  desk: { zh: '查公开资料', en: 'public sources' },
  user: { zh: '使用人员', en: 'a user' },
  maintainer: { zh: '维护人员', en: 'a maintainer' },
  manager: { zh: '部门主管', en: 'a manager' },
  executive: { zh: '高层', en: 'an executive' },
  purchasing: { zh: '采购', en: 'purchasing' },
  finance: { zh: '财务', en: 'finance' },
  technical: { zh: '技术', en: 'the technical side' },
  coach: { zh: '内线', en: 'our coach' },
}
