namespace Taizhang.Documents;

/// <summary>Every refusal this project gives, one place for their words.</summary>
internal static class DocumentRefusals
{
    private const string Resave = "请用WPS或Word打开它，选“另存为 .docx”，再把新文件拖进来。";

    private const string ResaveSheet = "请用WPS打开它，选“另存为 .xlsx”，再把新文件放进来。";

    public static DocumentRefusal Empty() =>
        new("document-empty", "", "这个文件是空的，里面没有内容。", "请确认选对了文件；如果是从别处拷来的，请重新拷一次。");

    public static DocumentRefusal TooLarge(long bytes) =>
        new("document-too-large", "", $"这个文件太大（{bytes / 1_000_000} MB），最多读100 MB。", "请把里面的照片去掉再拖进来。");

    public static DocumentRefusal OldFormat() =>
        new("document-old-format", "", "这是WPS专用格式或旧版Word格式（.wps、.doc、.et），这里读不了。", Resave);

    public static DocumentRefusal Encrypted() =>
        new("document-encrypted", "", "这份文件设了打开密码，这里读不了。", "请用WPS或Word打开它，去掉密码后另存一份，再把新文件拖进来。");

    public static DocumentRefusal NotWord() =>
        new("document-not-word", "", "这不是Word文档（.docx），这里读不了。", Resave);

    public static DocumentRefusal Workbook() =>
        new("document-is-workbook", "", "这是一张电子表格，这里要的是Word文档（.docx）。", "请到“上级表格”或“导入”那里拖入它。");

    public static DocumentRefusal Macros() =>
        new("document-with-macros", "", "这份文件是带宏的文档或模板（.docm、.dotx），这里不打开。", Resave);

    public static DocumentRefusal StrictFormat() =>
        new("document-strict-format", "", "这份文件存成了“严格的Open XML”格式，这里读不了。", Resave);

    public static DocumentRefusal Damaged(string where) =>
        new("document-damaged", where, "这个文件不完整，可能没有拷完或者下载中断了。", "请重新拷贝一次；如果WPS还能打开它，请另存一份再拖进来。");

    public static DocumentRefusal TooManyParts() =>
        new("document-too-many-parts", "", "这个文件里夹带的东西太多（超过2000项），不像一份普通文档。", "请用WPS打开它，把正文复制到一份新文档里，保存后再拖进来。");

    public static DocumentRefusal UnpacksTooLarge(string where) =>
        new("document-unpacks-too-large", where, "这个文件展开后太大，不像一份普通文档。", "请用WPS打开它，把正文复制到一份新文档里，保存后再拖进来。");

    public static DocumentRefusal UnsafeXml(string where) =>
        new("document-unsafe-xml", where, "这个文件里有一处读不懂的内容，或者带有普通文档不会有的外部声明。", Resave);

    public static DocumentRefusal TooDeep(string where) =>
        new("document-too-deep", where, "这个文件里的内容套得太深，不像一份普通文档。", "请用WPS打开它，把正文复制到一份新文档里，保存后再拖进来。");

    public static DocumentRefusal UnsafePath() =>
        new("document-unsafe-path", "", "这个文件里夹带的东西指向了文件之外，为了安全没有打开。", Resave);

    public static DocumentRefusal SheetFileTooLarge(long bytes) =>
        new("sheet-file-too-large", "", $"这个表格太大（{bytes / 1_000_000} MB），最多读20 MB。", "请把里面的照片去掉，或分成几个文件再放进来。");

    public static DocumentRefusal SheetTooLarge(string sheet) =>
        new("sheet-too-large", sheet, "这张表的格子太多，不像一本台账。", "请只留要登记的行和列，另存一份再放进来。");

    public static DocumentRefusal NotWorkbook() =>
        new("sheet-not-workbook", "", "这不是电子表格（.xlsx 或 .xls），这里读不了。", ResaveSheet);

    public static DocumentRefusal SheetDamaged() =>
        new("sheet-damaged", "", "这个表格读不下去，可能没有拷完，或者不是表格软件存的。", ResaveSheet);
}
