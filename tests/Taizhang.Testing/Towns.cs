namespace Taizhang.Testing;

/// <summary>The places the tests speak of: a county with two townships, each with villages and their branches.</summary>
public static class Towns
{
    /// <summary>清泉镇 with 甲村 and 乙村, 红石镇 with 丙村; every village has a branch.</summary>
    public const string Two = """
        {"organisation":{"code":"X","kind":"county","name":"云岭县"}}
        {"organisation":{"code":"Q","kind":"township","name":"清泉镇","parent":"X"}}
        {"organisation":{"code":"H","kind":"township","name":"红石镇","parent":"X"}}
        {"organisation":{"code":"Q1","kind":"village","name":"甲家村","parent":"Q"}}
        {"organisation":{"code":"Q2","kind":"village","name":"乙家村","parent":"Q"}}
        {"organisation":{"code":"H1","kind":"village","name":"丙家村","parent":"H"}}
        {"organisation":{"code":"Q1b","kind":"branch","name":"甲家村党支部","parent":"Q1"}}
        {"organisation":{"code":"Q2b","kind":"branch","name":"乙家村党支部","parent":"Q2"}}
        {"organisation":{"code":"H1b","kind":"branch","name":"丙家村党支部","parent":"H1"}}

        """;
}
