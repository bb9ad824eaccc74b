using Taizhang.Prose;

namespace Taizhang.Reports.Check.Across;

/// <summary>One place of one of several documents.</summary>
/// <param name="Document">Its position among the checked documents, from 0.</param>
/// <param name="Span">In code points, so that the document's text need not be kept.</param>
public sealed record AcrossPlace(int Document, string FileName, TextSpan Span, string Surface);

/// <summary>What several documents say of each other.</summary>
/// <param name="Figure">The counting rule's key.</param>
public sealed record AcrossFinding(FindingCode Code, string Figure, IReadOnlyList<AcrossPlace> Places, string Message);
