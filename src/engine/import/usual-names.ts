/** What the columns of a CRM or of a sales team's list are usually called, and which field each of them means. */
import { foldHeading } from './fold-heading.ts'

/** A field that a usual heading means. */
export type Usual = {
  /** As the schemas write it, lists marked. */
  readonly path: string
  /** What an item of that kind says besides: a channel that is a telephone. */
  readonly also?: Readonly<Record<string, string>>
  /** Where the sheet has a column for a person's name, it is his. */
  readonly ofPerson?: string
}

type Names = Usual & { readonly names: string }

// Left out on purpose: 年销售额 and sales (their turnover, or ours with them?), 级别 (of the account, or of the person?).
const table: readonly Names[] = [
  {
    path: 'account',
    names:
      '客户 客户名 客户名称 客户全称 单位 单位名称 单位全称 公司 公司名称 公司全称 企业名称 企业全称 大客户 大客户名称 机构名称 Account|Account name|Client|Client name|Customer|Customer name|Company|Company name|Organization|Organization name|Organisation|Organisation name',
  },
  { path: 'aliases', names: '简称 客户简称 公司简称 单位简称 别名 Alias|Also known as|Short name|Other names' },
  {
    path: 'parent',
    names: '上级单位 上级公司 母公司 所属集团 集团 集团名称 Parent|Parent account|Parent company|Group',
  },
  { path: 'type', names: '客户类别 大客户类别 客户类型 大客户类型 类别 Type|Account type|Client type|Customer type' },
  { path: 'stage', names: '阶段 客户阶段 关系阶段 客户关系阶段 Stage|Account stage|Relationship stage' },
  { path: 'status', names: '状态 客户状态 合作状态 Status|Account status|Customer status' },
  {
    path: 'owner',
    names:
      '负责人 客户经理 大客户经理 客户负责人 销售负责人 归属人 所有人 客户所有人 跟进人 销售 业务员 Owner|Account owner|Company owner|Account manager|Key account manager|KAM|Sales rep|Sales owner|Responsible',
  },
  { path: 'sponsor.name', names: '挂帅领导 分管领导 我方领导 Sponsor|Executive sponsor' },
  { path: 'currency', names: '币种 货币 Currency|Account currency' },
  { path: 'reviewed', names: '上次复盘 复盘日期 Last review|Last account review' },
  { path: 'next_review', names: '下次复盘 下次复盘日期 Next review|Next account review' },
  {
    path: 'qualification.category_spend[].amount',
    names:
      '年采购额 采购额 年采购规模 采购规模 年度采购额 年采购金额 同类产品年采购额 年采购预算 Annual spend|Category spend|Yearly spend|Spend|Annual purchases|Purchase volume',
  },
  {
    path: 'qualification.spend[].amount',
    names:
      '年成交额 成交额 成交金额 年度成交额 在我方的年采购额 在我方采购额 我方销售额 年合同额 合同额 Spend with us|Purchases from us|Sales to them|Revenue with us',
  },
  { path: 'qualification.spend[].target', names: '年度目标 销售目标 年度销售目标 Target|Sales target|Annual target' },
  { path: 'qualification.procurement', names: '采购方式 采购模式 集采 是否集采 Procurement|Purchasing model' },
  {
    path: 'customer.profile.kind',
    names: '单位性质 企业性质 公司性质 客户性质 单位类型 Kind|Organization type|Organisation type',
  },
  {
    path: 'customer.profile.headcount',
    names:
      '员工人数 员工数 员工数量 员工规模 人数 人员规模 职工人数 职工数 从业人数 Employees|Number of employees|No of employees|Employee count|Headcount|Staff|FTE',
  },
  {
    path: 'customer.profile.revenue',
    names:
      '年收入 营业收入 营收 年营收 年营业额 营业额 年营业收入 年度营收 Revenue|Annual revenue|Turnover|Annual turnover',
  },
  { path: 'customer.profile.locations', names: '所在地 所在城市 城市 市 地区 Location|Locations|City|Billing city' },
  {
    path: 'customer.profile.website',
    names: '官网 网站 网址 公司网站 公司网址 Website|Website URL|Web|Homepage|Company domain name|URL',
  },
  {
    path: 'customer.profile.address',
    names:
      '地址 客户地址 公司地址 单位地址 详细地址 办公地址 通讯地址 Address|Billing address|Billing street|Street|Office address',
  },
  { path: 'customer.industry.name', names: '行业 所属行业 行业类别 行业名称 客户行业 Industry|Sector' },
  {
    path: 'customer.business.summary',
    names: '主营业务 主要业务 业务范围 经营范围 Business|Core business|Main business',
  },
  {
    path: 'customer.people[].name',
    names:
      '联系人 联系人姓名 主要联系人 第一联系人 关键人 对接人 Contact|Contact name|Contact person|Primary contact|Main contact|Key contact|Associated contact',
  },
  {
    path: 'customer.people[].title',
    names: '职务 职位 联系人职务 联系人职位 岗位 Title|Job title|Contact title|Position|Role',
  },
  { path: 'customer.people[].department', names: '部门 联系人部门 所在部门 Department|Contact department' },
  { path: 'customer.people[].level', names: '层级 联系人层级 Level|Contact level' },
  {
    path: 'customer.people[].phone',
    names:
      '手机 手机号 手机号码 联系人电话 联系人手机 移动电话 Mobile|Mobile phone|Mobile number|Cell|Cell phone|Contact phone|Contact mobile',
  },
  { path: 'customer.people[].email', names: '联系人邮箱 联系人邮件 Contact email|Contact e-mail' },
  { path: 'customer.people[].wechat', names: '联系人微信 微信 微信号 WeChat|WeChat ID|Contact WeChat' },
  {
    path: 'customer.channels[].value',
    also: { kind: 'phone' },
    ofPerson: 'phone',
    names: '电话 联系电话 电话号码 Phone|Phone number|Telephone|Tel',
  },
  {
    path: 'customer.channels[].value',
    also: { kind: 'phone' },
    names: '公司电话 单位电话 总机 座机 Main phone|Company phone|Office phone|Switchboard',
  },
  {
    path: 'customer.channels[].value',
    also: { kind: 'email' },
    ofPerson: 'email',
    names: '邮箱 电子邮箱 邮件 Email|E-mail|Email address',
  },
  { path: 'customer.channels[].value', also: { kind: 'email' }, names: '公司邮箱 单位邮箱 Company email|Office email' },
  { path: 'customer.departments.using', names: '使用部门 Using department|User department' },
  {
    path: 'customer.departments.purchasing',
    names: '采购部门 Purchasing department|Procurement department|Buying department',
  },
  {
    path: 'competitors',
    names: '竞争对手 主要竞争对手 对手 友商 Competitor|Competitors|Main competitor|Main competitors',
  },
  {
    path: 'projects[].name',
    names: '项目 项目名称 商机 商机名称 Project|Project name|Opportunity|Opportunity name|Deal|Deal name',
  },
  { path: 'projects[].budget', names: '预算 项目预算 预算金额 Budget|Project budget' },
  {
    path: 'projects[].decision_date',
    names: '预计成交日期 预计成交时间 预计签约日期 预计采购时间 决策日期 Close date|Expected close date|Decision date',
  },
]

const byName: ReadonlyMap<string, Usual> = new Map(
  table.flatMap(({ names, ...usual }) => namesIn(names).map(name => [foldHeading(name), usual] as const)),
)

/** Chinese names stand between spaces; the English ones behind them between bars. */
function namesIn(names: string): readonly string[] {
  const english = names.search(/[A-Za-z]/)
  const [chinese, rest] = english === -1 ? [names, ''] : [names.slice(0, english), names.slice(english)]
  return [...chinese.split(' '), ...rest.split('|')].filter(name => name !== '')
}

/** The field that a heading usually means. */
export const usualField = (heading: string): Usual | undefined => byName.get(foldHeading(heading))

/** All usual headings, for finding the one that was meant. */
export const usualHeadings = (): readonly string[] => table.flatMap(({ names }) => namesIn(names))
