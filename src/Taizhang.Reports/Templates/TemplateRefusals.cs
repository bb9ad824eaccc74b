using Taizhang.Documents;
using Taizhang.Ledger;

namespace Taizhang.Reports.Templates;

/// <summary>Every reason why a template is not taken, one place for their words.</summary>
internal static class TemplateRefusals
{
    private const string Resave = "请用WPS或Word打开它，选“另存为 .docx”，再把新文件拖进来。";

    public static Refusal OldFormat(string fileName, string extension) =>
        extension is ".doc" or ".dot"
            ? new("template-old-format", fileName, $"这是旧版Word格式（{extension}），这里读不了。", Resave)
            : new("template-old-format", fileName, $"这是WPS专用格式（{extension}），这里读不了。", Resave);

    public static Refusal UnknownKind(string fileName, string extension) =>
        new(
            "template-unknown-kind",
            fileName,
            extension.Length == 0 ? "这个文件没有扩展名，看不出是哪种文件。" : $"这里读 .docx、.txt 和 .md，读不了 {extension} 文件。",
            Resave
        );

    public static Refusal Missing(string fileName) => new("file-missing", fileName, "没有找到这个文件。", "请核对路径。");

    public static Refusal Unreadable(string fileName) => new("file-in-use", fileName, "这个文件打不开。", "文件如果正在别处打开，请先关掉它；是文件夹的，请写里面的文件。");

    public static Refusal Empty(string fileName) =>
        new("template-empty", fileName, "这个文件是空的，里面没有文字。", "请确认选对了文件；如果是从别处拷来的，请重新拷一次。");

    public static Refusal TooLarge(string fileName) =>
        new("template-too-large", fileName, "这个文件太大，不像一份报告。", "请确认选对了文件。");

    public static Refusal UnknownEncoding(string fileName) =>
        new(
            "template-encoding",
            fileName,
            "这个文件里的文字读不出来，它不是UTF-8，也不是GB18030。",
            "请用记事本打开它，选“另存为”，编码选UTF-8，再把新文件拖进来。"
        );

    public static Refusal Of(string fileName, DocumentRefusal refusal) =>
        new(refusal.Code, refusal.Where.Length == 0 ? fileName : refusal.Where, refusal.Message, refusal.Next);
}
