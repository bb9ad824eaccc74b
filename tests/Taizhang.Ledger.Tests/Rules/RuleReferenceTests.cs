using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Rules;

namespace Taizhang.Ledger.Tests.Rules;

/// <summary>The reference of the rules says what the catalog says.</summary>
public sealed class RuleReferenceTests
{
    /// <summary>Written anew by <c>taizhang rules --list --reference docs/reference/rules.md</c>.</summary>
    [Fact]
    public void the_reference_is_what_the_command_writes() => Assert.Equal(
        RuleReference.Write(Catalogs.Real).Split('\n'),
        File.ReadAllText(Path.Combine(Catalogs.Root, "docs", "reference", "rules.md")).Split('\n'));

    [Fact]
    public void what_is_off_what_is_local_and_what_cannot_be_judged_is_said()
    {
        var catalog = CatalogLoader.Read([("rules.yaml", """
            rules:
              - { code: R-01-01, family: 一, severity: error, on: true, grade: V, name: 甲, basis: 条例, settings: { min: 2, of: [乙, 丙] } }
              - { code: R-01-02, family: 一, severity: warn, grade: V, local: true, name: 丁, basis: 县里的做法 }
              - { code: R-01-03, family: 一, severity: hint, grade: V, name: 戊, basis: 惯例, unbuilt: 没有数据。 }
            """)]).Catalog!;

        var text = RuleReference.Write(catalog);

        Assert.Contains("| R-01-01 | 甲 | 需要改正 | 已启用 | record | 条例 | min：2；of：乙、丙 |", text, StringComparison.Ordinal);
        Assert.Contains("| R-01-02 | 丁 | 请确认 | 未启用，启用要写文号 |", text, StringComparison.Ordinal);
        Assert.Contains("- R-01-03 戊：没有数据。", text, StringComparison.Ordinal);
    }
}
