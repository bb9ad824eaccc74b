using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Contributions;

/// <summary>One entry as all rules see it that read it: a case by its steps, everything else as a whole.</summary>
internal sealed class SourceViews(Content content, World world)
{
    private readonly List<SourceView> _views = [];
    private IReadOnlyList<Organisation>? _all;

    public Content Content => content;

    /// <summary>The bodies it belongs to; only those of a kind where one is wanted.</summary>
    public IEnumerable<Organisation> Bodies(string? kind)
    {
        _all ??= [.. Codes().Select(world.Tree.ByCode).OfType<Organisation>()];
        return kind is null ? _all : _all.Where(body => body.Content.OrganisationKind == kind);
    }

    /// <summary>What a figure sees that counts this step; null for a case that has not come to it.</summary>
    public SourceView? At(string? step)
    {
        var taken = content is CaseContent @case && step is not null ? @case.Step(step) : null;
        if (content is CaseContent && taken is null)
        {
            return null;
        }

        foreach (var known in _views)
        {
            if (ReferenceEquals(known.Step, taken))
            {
                return known;
            }
        }

        var view = new SourceView(content, world, taken);
        _views.Add(view);
        return view;
    }

    private IEnumerable<string> Codes() => content switch
    {
        RecordContent record => record.AllBodies,
        CaseContent @case => [@case.Organisation],
        RoleContent role => [role.Organisation],
        OrganisationContent body => [body.Code],
        _ => [],
    };
}
