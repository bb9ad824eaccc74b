using System.Text;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests;

/// <summary>An office writes a new duty beside its data: it is entered, counted, recognised in a sentence and filled in.</summary>
public sealed class NewDutyByOverlay
{
    [Fact]
    public void a_new_ledger_and_a_new_star_are_filled_into_a_sentence_that_names_them()
    {
        using var program = new RunningProgram();
        Directory.CreateDirectory(Path.Combine(program.Data, "catalog"));
        File.WriteAllText(Path.Combine(program.Data, "catalog", "own.yaml"), Overlays.NewDuty, Encoding.UTF8);
        File.WriteAllText(program.PathOf("entries.jsonl"), Towns.Two + """
            {"record":{"ref":"1","ledger":"flood-patrol","organisation":"甲家村","date":"2022-07-12","fields":{"river":"清水河","planned":6,"came":5}}}
            {"record":{"ref":"2","ledger":"flood-patrol","organisation":"乙家村","date":"2022-07-13","fields":{"river":"清水河"}}}
            {"case":{"ref":"3","procedure":"star-rating","subject":"Q1b","fields":{"year":2022},"steps":[{"step":"decided","date":"2022-12-20","star":"六星级","score":99}]}}
            """);
        Assert.Equal(0, program.Run("import", program.PathOf("entries.jsonl")).Code);
        File.WriteAllText(program.PathOf("t.txt"), "全年开展防汛巡查**次，评定六星级党支部**个。", Encoding.UTF8);

        var filled = program.Run("fill", program.PathOf("t.txt"), "--org", "清泉镇", "--from", "2022-01-01", "--to", "2022-12-31", "--out", program.PathOf("t.docx"), "--json", "-");

        Assert.Equal(0, filled.Code);
        Assert.Equal(
            ["flood-patrols 2 filled", "six-star-branches 1 filled"],
            filled.Json.GetProperty("slots").EnumerateArray().Select(slot => $"{slot.GetProperty("figure").GetString()} {slot.GetProperty("text").GetString()} {slot.GetProperty("status").GetString()}"));
    }
}
