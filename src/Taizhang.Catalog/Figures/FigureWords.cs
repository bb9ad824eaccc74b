using Taizhang.Catalog.Lexicon;

namespace Taizhang.Catalog.Figures;

/// <summary>
/// The words by which reports name a figure.
/// </summary>
/// <param name="Accepts">Units that are read for this figure besides its own; they are never written.</param>
/// <param name="Terms">Any one is enough.</param>
/// <param name="Not">A phrase with one of these words is not about this figure.</param>
/// <param name="Under">Heading words that help, and are never required.</param>
/// <param name="Bare">Terms of everyday words (活动) that are this figure only where the text's title has one of <paramref name="Under"/>.</param>
/// <param name="Examples">Sentences whose marked number is this figure: the catalog tests itself on them.</param>
/// <param name="Counter">Sentences in which no number is this figure.</param>
public sealed record FigureWords(
    IReadOnlyList<string> Accepts,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<string> Not,
    IReadOnlyList<string> Under,
    IReadOnlyList<Term> Bare,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> Counter);
