namespace Taizhang.Testing;

/// <summary>What an office may write beside its data without a line of code.</summary>
public static class Overlays
{
    /// <summary>A duty of its own with a sheet, a bound and a figure, one more star above the five, and a local rule switched on.</summary>
    public const string NewDuty = """
        ledgers:
          - id: flood-patrol
            name: 防汛巡查
            owner: 组织干事
            superior: 县应急管理局
            title: river
            fields:
              - { id: river, name: 河段, type: text, required: true, entry: first }
              - { id: planned, name: 应到, type: whole, entry: first }
              - { id: came, name: 实到, type: whole, entry: first }
              - { id: hazards, name: 险情处数, type: whole, entry: first }
            duplicate: { key: [organisation, date, river], severity: warn }
            rules: [{ code: R-13-13, check: not-above, fields: [came, planned], say: 实到比应到多。 }]
            sheets:
              - { id: villages, name: 按村登记防汛巡查, rows: villages, header: [river], columns: [date, planned, came, hazards], sums: [hazards] }

        rules:
          - { code: R-14-02, on: true, document: 清党发〔2022〕5号, settings: { day: 20, within: 3 } }

        ratings:
          - id: branch-stars
            name: 党支部达标创星
            procedure: star-rating
            bands:
              - { star: 六星级, at-least: 98 }
              - { star: 五星级, at-least: 90 }
              - { star: 四星级, at-least: 0 }

        procedures:
          - id: star-rating
            version: "1"
            name: 党支部星级评定
            subject: organisation
            fields: [{ id: year, name: 评定年度, type: whole, required: true }]
            steps:
              - id: decided
                name: 评定星级
                decider: 镇党委
                recorded-by: [组织干事]
                fields:
                  - { id: star, name: 星级, type: choice, choices: [六星级, 五星级, 四星级, 三星级, 二星级] }
                  - { id: score, name: 得分, type: number }

        figures:
          - id: flood-patrols
            name: 防汛巡查
            area: 专项工作
            unit: 次
            note: 登记的防汛巡查，一处巡查一次计1次。
            sources: [{ record: flood-patrol }]
            count: events
            terms: [防汛巡查, "防汛 + 巡查|排查"]
            examples: [开展防汛巡查〔36〕次。, 汛期组织防汛排查〔12〕次。]
            counter: [召开防汛会议3次。]
          - id: six-star-branches
            name: 评定六星级党支部
            area: 基层党建工作
            unit: 个
            note: 当期评定为六星级的党支部。
            sources: [{ case: star-rating, step: decided, where: [{ field: star, is: 六星级 }] }]
            count: events
            terms: ["六星级党支部|六星级支部", "六星级 + 党支部|支部"]
            examples: [评定六星级党支部〔1〕个。, 六星级支部〔2〕个。]
            counter: [五星级党支部3个。]

        """;
}
