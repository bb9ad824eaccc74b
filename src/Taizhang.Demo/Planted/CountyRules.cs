namespace Taizhang.Demo.Planted;

/// <summary>
/// The made-up county's own rules, as an office writes them into the catalog folder beside its data: local rules with the
/// documents they come from. Of these the township keeps all but what was planted.
/// </summary>
internal static class CountyRules
{
    public const string Overlay = """
        # 清源县的本地规定（演示用，文号是编的）。
        rules:
          - { code: R-11-04, on: true, document: 清宣发〔2021〕4号, settings: { percent: 50 } }
          - { code: R-11-07, on: true, document: 清宣发〔2021〕4号 }
          - { code: R-13-14, on: true, document: 清组发〔2021〕11号 }
          - { code: R-15-01, on: true, document: 清组发〔2021〕11号 }
          - { code: R-16-01, on: true, document: 清组发〔2021〕11号 }
          - { code: R-21-02, on: true, document: 清组发〔2020〕17号 }
          - { code: R-21-03, on: true, document: 清组发〔2020〕17号 }
          - { code: R-21-04, on: true, document: 清组发〔2020〕17号 }
          - { code: R-21-06, on: true, document: 清组发〔2020〕17号 }
          - { code: R-22-01, on: true, document: 清组发〔2019〕6号 }
          - { code: R-22-03, on: true, document: 清组发〔2019〕6号 }
          - { code: R-22-04, on: true, document: 清组发〔2019〕6号 }
          - { code: R-23-01, on: true, document: 清组发〔2019〕6号 }
          - { code: R-41-02, on: true, document: 清组发〔2020〕20号 }
          - { code: R-51-11, on: true, document: 清组发〔2012〕9号 }
          - { code: R-51-14, on: true, document: 清组发〔2012〕9号 }
          - { code: R-51-25, on: true, document: 清组发〔2012〕9号 }
          - { code: R-54-04, on: true, document: 清组通字〔2019〕6号 }
          - { code: R-54-05, on: true, document: 清组通字〔2019〕6号 }
          - { code: R-54-07, on: true, document: 清组通字〔2019〕6号 }
          - { code: R-62-01, on: true, document: 清宣发〔2020〕8号 }
          - { code: R-62-04, on: true, document: 清宣发〔2020〕8号 }
          - { code: R-62-05, on: true, document: 清宣发〔2020〕8号, settings: { words: [全县最强, 第一村] } }
          - { code: R-63-01, on: true, document: 清宣发〔2020〕8号 }
          - { code: R-72-01, on: true, document: 清文明委发〔2020〕2号 }
          - { code: R-72-02, on: true, document: 清文明委发〔2020〕2号 }
          - { code: R-73-02, on: true, document: 清文明委发〔2020〕2号 }
          - { code: R-74-02, on: true, document: 清文明委发〔2020〕2号 }
          - { code: R-81-01, on: true, document: 清文明委发〔2020〕5号 }
          - { code: R-83-02, on: true, document: 清文明委发〔2020〕5号 }
          - { code: R-93-01, on: true, document: 清组发〔2021〕11号 }

        ratings:
          - id: branch-stars
            name: 党支部达标创星
            document: 清组发〔2020〕17号
            procedure: star-rating
            bands:
              - { star: 五星级, at-least: 90, cap-percent: 25 }
              - { star: 四星级, at-least: 80, cap-percent: 45 }
              - { star: 三星级, at-least: 70 }
              - { star: 二星级, at-least: 60 }
              - { star: 一星级, at-least: 0 }
            vetoes:
              - { procedure: rectification, stars: [五星级, 四星级], reason: 当年列为软弱涣散党组织 }

        """;
}
