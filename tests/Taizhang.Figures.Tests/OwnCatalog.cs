using Taizhang.Catalog;

namespace Taizhang.Figures.Tests;

/// <summary>A catalog with one figure for every way of counting and every source, so that each can be tested alone.</summary>
internal static class OwnCatalog
{
    public static DutyCatalog Catalog => Catalogs.Of(Text);

    public const string Text = """
        rules:
          - { code: R-00-01, family: 通用, judged: record, severity: error, on: true, grade: V, name: 日期不晚于今天, basis: 约定 }
          - { code: R-00-02, family: 通用, judged: record, severity: error, on: true, grade: V, name: 不登记两次, basis: 重复判断项 }
          - { code: R-13-15, family: 通用, judged: record, severity: error, on: true, grade: V, name: 当天单位已经成立, basis: 日期先后 }
        levels: [村级, 镇级, 县级, 市级, 省级]
        educations: [初中, 高中, 本科]
        organisation-kinds:
          - { id: county, name: 县 }
          - { id: township, name: 乡镇, home: true }
          - { id: village, name: 村, place: true }
          - { id: branch, name: 党支部 }
          - { id: team, name: 服务队 }
        role-kinds:
          - { id: volunteer, name: 志愿者 }
        procedures:
          - id: title
            version: "1"
            name: 称号
            subject: organisation
            fields:
              - { id: level, name: 级别, type: choice, choices: [村级, 镇级, 县级, 市级, 省级], required: true }
            steps:
              - { id: applied, name: 申报 }
              - { id: conferred, name: 命名 }
              - { id: revoked, name: 撤销 }
              - { id: expired, name: 期满 }
          - id: joining
            version: "1"
            name: 发展
            subject: person
            steps:
              - { id: activist, name: 积极分子 }
              - { id: candidate, name: 发展对象 }
              - { id: approved, name: 审批 }
        ledgers:
          - id: meeting
            name: 会议
            owner: 干事
            superior: 县委
            fields:
              - { id: kinds, name: 种类, type: choices, choices: [学习, 党课, 研讨] }
              - { id: present, name: 人数, type: whole, approximate: true }
              - { id: hours, name: 小时, type: number }
              - { id: money, name: 经费, type: money }
              - { id: place, name: 地点, type: place }
              - { id: topic, name: 专题, type: topic }
              - { id: round, name: 轮次, type: whole }
              - { id: lecturer, name: 讲师, type: outside }
              - { id: until, name: 有效期至, type: date }
          - id: pairing
            name: 结对
            owner: 干事
            superior: 县委
            fields:
              - { id: member, name: 党员, type: person }
              - { id: households, name: 户数, type: whole }
            duplicate: { key: [member, date, households], severity: error }
        figures:
          - { id: A1, name: 学习, area: 甲, unit: 次, note: 按场, sources: [{ record: meeting, where: [{ field: kinds, is: 学习 }] }], count: events, overlaps: [A9, B1, A7] }
          - { id: A2, name: 学习, area: 甲, unit: 次, note: 按单位次, sources: [{ record: meeting, where: [{ field: kinds, is: 学习 }] }], count: bodies }
          - { id: A3, name: 支部学习, area: 甲, unit: 次, note: 只算支部, sources: [{ record: meeting, bodies: branch }], count: bodies }
          - { id: A4, name: 人次, area: 甲, unit: 人次, note: 合计, sources: [{ record: meeting }], count: sum, of: present }
          - { id: A5, name: 经费, area: 甲, kind: money, unit: 万元, note: 合计, sources: [{ record: meeting }], count: sum, of: money }
          - { id: A6, name: 学时, area: 甲, kind: hours, unit: 学时, note: 合计, sources: [{ record: meeting }], count: sum, of: hours }
          - { id: A7, name: 轮次, area: 甲, unit: 轮次, note: 一题一轮, sources: [{ record: meeting }], count: distinct, key: [home, topic, round], overlaps: [A1] }
          - { id: A8, name: 地点, area: 甲, unit: 处, note: 一处一次, sources: [{ record: meeting }], count: distinct, key: [organisation, place] }
          - { id: A9, name: 讲座, area: 甲, unit: 场, note: 县级讲师, sources: [{ record: meeting, where: [{ field: lecturer.level, at-least: 县级 }] }], count: events }
          - { id: B1, name: 在位, area: 乙, unit: 个, time: stock, note: 有效期内, sources: [{ record: meeting, valid-until: until, where: [{ field: until, present: "" }] }], count: events }
          - { id: B2, name: 结对, area: 乙, unit: 个, time: stock, note: 按件, sources: [{ record: pairing }], count: events }
          - { id: B3, name: 结对, area: 乙, unit: 个, time: stock, note: 按单位, sources: [{ record: pairing }], count: bodies }
          - { id: B4, name: 户数, area: 乙, unit: 户, time: stock, note: 合计, sources: [{ record: pairing }], count: sum, of: households }
          - { id: B5, name: 党员, area: 乙, unit: 名, time: stock, note: 一人一名, sources: [{ record: pairing }], count: distinct, key: member }
          - { id: C1, name: 称号, area: 丙, unit: 个, note: 最高一级, sources: [{ case: title, step: conferred }], count: highest, key: subject, rank: level }
          - { id: C2, name: 称号, area: 丙, kind: names, unit: 个, time: stock, note: 现有, sources: [{ case: title, step: conferred, ends: [revoked, expired] }], count: highest, key: subject, rank: level, names: subject }
          - { id: C3, name: 申报, area: 丙, kind: names, unit: 个, note: 申报, sources: [{ case: title, step: applied, where: [{ field: subject.kind, is: village }] }], count: distinct, key: subject, names: subject }
          - { id: C4, name: 发展, area: 丙, unit: 名, note: 审批, sources: [{ case: joining, step: approved }], count: events }
          - { id: C5, name: 积极分子, area: 丙, unit: 名, time: stock, note: 现有, sources: [{ case: joining, step: activist, ends: [candidate] }], count: events }
          - { id: D1, name: 志愿者, area: 丁, unit: 人, time: stock, note: 一人一名, sources: [{ role: volunteer }], count: distinct, key: person }
          - { id: D2, name: 青年, area: 丁, unit: 人, time: stock, note: 三十五岁以下, sources: [{ role: volunteer, where: [{ field: person.birth, age-at-most: "35" }] }], count: events }
          - { id: D3, name: 老年, area: 丁, unit: 人, time: stock, note: 六十岁以上, sources: [{ role: volunteer, where: [{ field: person.birth, age-at-least: "60" }] }], count: bodies }
          - { id: D4, name: 新增, area: 丁, unit: 人, note: 当期加入, sources: [{ role: volunteer }], count: events }
          - { id: E1, name: 队, area: 戊, unit: 支, time: stock, note: 现有, sources: [{ organisation: team }], count: events }
          - { id: E2, name: 示范队, area: 戊, unit: 支, time: stock, note: 示范, sources: [{ organisation: team, during: demonstration }], count: events }
          - { id: G1, name: 学习占比, area: 己, unit: "%", note: 占比, derived: { as: share, of: A1, against: [A1, A3] } }
          - { id: G2, name: 多出的, area: 己, unit: 次, note: 差, derived: { as: difference, of: A2, against: A1 } }
          - { id: G3, name: 学习增长, area: 己, unit: "%", note: 同比, derived: { as: growth, of: A1 } }
          - { id: G4, name: 经费增加, area: 己, kind: money, unit: 万元, note: 较上年, derived: { as: difference, of: A5 } }
          - { id: G5, name: 占比变化, area: 己, kind: share, unit: 百分点, note: 较上年, derived: { as: difference, of: G1 } }
          - { id: G6, name: 结对增长, area: 己, unit: "%", note: 同比, derived: { as: growth, of: B2 } }
          - { id: E3, name: 新队, area: 戊, unit: 支, note: 当期成立, sources: [{ organisation: team }], count: events }
        """;
}
