using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>A figure of a period counts what was done. A number of the things it was done with that tells how many stand there is another count.</summary>
internal static class WhatHappened
{
    /// <summary>How far before and behind a number such words stand.</summary>
    private const int Reach = 60;
    private const int BehindReach = 12;

    /// <summary>全镇现有宣传栏62处: words with which all that stand there are meant.</summary>
    private static readonly string[] StandingWords = ["现有", "共有", "设有", "建有", "拥有", "保有", "配有", "在册", "在用", "在位", "总数", "摸清", "分布", "原有", "管护"];

    /// <summary>Units of things that stand at a place; what happened is told in other ones or with its deed.</summary>
    private static readonly string[] PlaceKinds = ["place", "any", "text", "vehicle", "item"];

    /// <summary>Whether the words before or behind a number say how many things there are, while the figure counts what was done with them.</summary>
    public static bool IsOfStanding(Shadow shadow, in Phrase phrase, Quantity quantity, Fit fit, Scorer scorer)
    {
        var standsAtPlace = PlaceKinds.Contains(quantity.UnitKind) && !(quantity.UnitKind == "any" && fit.Target.UnitKinds.Contains("any"));
        if (fit.Target.IsStock || fit.Local == 0 || !standsAtPlace || fit.Target.UnitKinds.Contains("person") || scorer.HasDeed(phrase, fit.Local))
        {
            return false;
        }

        return SettingWords.HasAny(shadow.Characters[Math.Max(phrase.SentenceStart, phrase.At - Reach)..phrase.At], StandingWords)
            || (quantity.UnitKind == "place" && SettingWords.HasAny(shadow.Characters[phrase.At..Math.Min(phrase.At + BehindReach, phrase.Clause.End)], StandingWords));
    }
}
