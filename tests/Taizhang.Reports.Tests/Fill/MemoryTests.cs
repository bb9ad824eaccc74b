using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>What was confirmed about a phrase holds for the next report, as long as nobody says otherwise.</summary>
public sealed class MemoryTests
{
    private static readonly Binding Kept = new("a1", "", "F30", 1);

    [Fact]
    public void a_second_word_against_the_first_opens_the_place_and_the_same_word_again_closes_it()
    {
        var first = Assert.Single(BindingMemory.Merged(Keep(Kept), [Kept with { Figure = "F47" }]));
        Assert.Equal(("F47", true), (first.Figure, first.IsDisputed));
        var second = Assert.Single(BindingMemory.Merged(Keep(first), [Kept with { Figure = "F47" }]));
        Assert.False(second.IsDisputed);
    }

    [Fact]
    public void a_phrase_behind_another_figure_is_kept_apart() =>
        Assert.Equal([false, false], BindingMemory.Merged(Keep(Kept), [Kept, Kept with { Neighbour = "F24", Figure = "F25" }]).Select(binding => binding.IsDisputed));

    [Fact]
    public void a_disputed_phrase_is_left_open()
    {
        const string Template = "开展微心愿认领**件。";
        var bound = Filling.Text(Template, options: BindTests.Bound(Filling.Text(Template), slots => (slots[0]!["confirmed"], slots[0]!["figure"]) = (true, "F47")));
        var disputed = Filling.Options with { Remembered = [Assert.Single(bound.Confirmed) with { IsDisputed = true }] };
        Assert.Equal(SlotStatus.Unresolved, Filling.Text(Template, options: disputed).Slots[0].Status);
    }

    [Fact]
    public void a_rule_that_changed_since_keeps_the_link_and_says_so()
    {
        const string Template = "开展微心愿认领**件。";
        var bound = Filling.Text(Template, options: BindTests.Bound(Filling.Text(Template), slots => (slots[0]!["confirmed"], slots[0]!["figure"]) = (true, "F47")));
        var older = Filling.Options with { Remembered = [Assert.Single(bound.Confirmed) with { Version = 99 }] };
        var slot = Filling.Text(Template, options: older).Slots[0];
        Assert.Equal((SlotStatus.Filled, "F47"), (slot.Status, slot.Figure));
        Assert.Contains("rule_changed", slot.Notes);
    }

    private static Dictionary<(string, string), Binding> Keep(Binding binding) => new() { [(binding.Phrase, binding.Neighbour)] = binding };
}
