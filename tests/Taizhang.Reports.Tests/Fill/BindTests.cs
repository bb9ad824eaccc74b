using System.Text;
using System.Text.Json.Nodes;
using Taizhang.Ledger;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>An earlier output, looked through by a person and given back.</summary>
public sealed class BindTests
{
    private const string Template = "开展微心愿认领**件，服务群众**人。";

    [Fact]
    public void a_confirmed_figure_is_filled_and_handed_out_to_be_remembered()
    {
        var first = Filling.Text(Template);
        Assert.All(first.Slots, slot => Assert.Equal(SlotStatus.Unresolved, slot.Status));
        var bound = Filling.Text(Template, options: Bound(first, slots => (slots[0]!["confirmed"], slots[0]!["figure"]) = (true, "F47")));
        Assert.Equal(("F47", "131", SlotStatus.Filled), (bound.Slots[0].Figure, bound.Slots[0].Text, bound.Slots[0].Status));
        Assert.Equal("F47", Assert.Single(bound.Confirmed).Figure);

        var next = Filling.Text("一年来，开展微心愿认领XX件。", options: Filling.Options with { Remembered = bound.Confirmed });
        Assert.Equal(("F47", SlotStatus.Filled), (next.Slots[0].Figure, next.Slots[0].Status));
    }

    [Fact]
    public void what_is_filled_in_by_hand_stands_as_written_with_its_ground()
    {
        var bound = Filling.Text(
            Template,
            options: Bound(
                Filling.Text(Template),
                slots => slots[0]!["by_hand"] = new JsonObject { ["text"] = "56", ["ground"] = "未建台账" }
            )
        );
        Assert.Equal(("56", SlotStatus.Filled), (bound.Slots[0].Text, bound.Slots[0].Status));
        Assert.StartsWith("开展微心愿认领56件", Filling.Body(bound), StringComparison.Ordinal);
        Assert.Contains("人工填写，依据：未建台账。", Filling.Comments(bound), StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_not_ours_is_left_open_and_a_printed_one_is_let_be()
    {
        var bound = Filling.Text(Template, options: Bound(Filling.Text(Template), slots => slots[0]!["not_ours"] = true));
        Assert.Equal(SlotStatus.Unresolved, bound.Slots[0].Status);
        Assert.True(Assert.Single(bound.Confirmed).NotOurs);
        const string Printed = "发展党员18名。";
        Assert.Empty(Filling.Text(Printed, options: Bound(Filling.Text(Printed), slots => slots[0]!["not_ours"] = true)).Slots);
    }

    [Fact]
    public void a_variant_can_be_chosen()
    {
        const string Text = "发展党员**名。";
        var bound = Filling.Text(
            Text,
            options: Bound(Filling.Text(Text), slots => (slots[0]!["confirmed"], slots[0]!["variant"]) = (true, "meeting"))
        );
        Assert.Equal(("F24", "meeting", "20"), (bound.Slots[0].Figure, bound.Slots[0].Variant, bound.Slots[0].Text));
    }

    [Fact]
    public void the_bind_of_another_text_is_refused() =>
        Assert.Equal("bind-other-text", Refused("发展党员**名。", Bound(Filling.Text(Template), _ => { })).Code);

    [Theory]
    [InlineData("""{"text":"T","slots":[{"start":0,"end":2,"surface":"发展","figure":"F99","confirmed":true}]}""", "bind-unknown-figure")]
    [InlineData("""{"text":"T","slots":[{"start":4,"end":6,"surface":"甲乙","confirmed":true}]}""", "bind-unreadable")]
    [InlineData("""{"text":"T","slots":[{"start":4,"end":6,"surface":"**","by_hand":{"text":"5","ground":"随手"}}]}""", "bind-by-hand")]
    [InlineData("""{"text":"T","slots":[{"start":4,"end":6,"surface":"**","by_hand":{"text":"**","ground":"其他"}}]}""", "bind-by-hand")]
    [InlineData("""{"slots":""", "bind-unreadable")]
    [InlineData("[]", "bind-unreadable")]
    public void a_bind_that_says_what_cannot_be_is_refused(string json, string code)
    {
        const string Text = "发展党员**名。";
        Assert.Equal(
            code,
            Refused(
                Text,
                Filling.Options with
                {
                    Bind = Encoding.UTF8.GetBytes(json.Replace("\"T\"", $"\"{Text}\"", StringComparison.Ordinal)),
                }
            ).Code
        );
    }

    internal static FillOptions Bound(FillResult result, Action<JsonArray> change)
    {
        var json = JsonNode.Parse(FillJson.Write(result))!;
        change(json["slots"]!.AsArray());
        return Filling.Options with { Bind = Encoding.UTF8.GetBytes(json.ToJsonString()) };
    }

    private static Refusal Refused(string text, FillOptions options) =>
        Assert.Single(
            FillReport.Run(new FillRequest(Encoding.UTF8.GetBytes(text), "a.txt", new Books().Build(), TestCatalog.Model, options)).Refusals
        );
}
