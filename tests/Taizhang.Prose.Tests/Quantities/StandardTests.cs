namespace Taizhang.Prose.Tests.Quantities;

/// <summary>Numbers of rules, limits, rates and standards count nothing; the same words beside what was done do.</summary>
public sealed class StandardTests
{
    [Theory]
    [InlineData("对照《手册》5个方面26条标准，开展2轮检查", "2")]
    [InlineData("镇卫生院对照4大项23小项内容自评", "")]
    [InlineData("对照测评体系12类58项指标查漏补缺", "")]
    [InlineData("对照省级示范标准6大类42项逐条整改", "")]
    [InlineData("依照验收细则3章18条要求，补建档案7份", "3 7")]
    [InlineData("围绕5大行动28项任务抓落实", "28")]
    [InlineData("对照清单查找问题23个，整改21个", "23 21")]
    [InlineData("对照标准新建厕所4座", "4")]
    [InlineData("对照检查发言32人次", "32")]
    public void what_a_paper_is_measured_by_is_no_count(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("彩礼不超6万元，席面不超300元一桌", "")]
    [InlineData("规定“烟不过15、酒不过40、桌不过12”", "")]
    [InlineData("白事简办，待客不过10桌", "")]
    [InlineData("户均宅基地不超0.4亩", "")]
    [InlineData("随礼五百，现在一百封顶", "")]
    [InlineData("2个服务中心面积不足650平方米标准", "2")]
    [InlineData("支部书记集中培训不少于56学时，普通党员不少于32学时", "")]
    [InlineData("查处超限49吨的车3辆", "3")]
    [InlineData("凭票入场，限量300份", "")]
    [InlineData("参会不过30人，却提了26条意见", "30 26")]
    [InlineData("常年住岛的不过400来人", "400")]
    [InlineData("全年学习不少于24次，实际28次", "24 28")]
    [InlineData("劝退大操大办23桌", "23")]
    public void a_limit_is_no_count(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("志愿服务1小时记2分，10分换1袋洗衣粉，全年兑换物品1900余件", "1900")]
    [InlineData("3个空瓶换1个鸡蛋，5斤废纸换1袋盐", "")]
    [InlineData("兑换标准10分等于1元", "")]
    [InlineData("70岁以上老人1餐收5元，平均每天有46位", "46")]
    [InlineData("1名网格员服务200至300户", "")]
    [InlineData("1名楼长联系40至60户", "")]
    [InlineData("1名党员带动12户群众", "1 12")]
    [InlineData("120名党员捐款换来5台电脑", "120 5")]
    [InlineData("更换路灯60盏，换下旧灯60盏", "60 60")]
    [InlineData("用积分兑换出米面油320份", "320")]
    [InlineData("慰问党员51人，折合2.85万元", "51 2.85")]
    public void a_rate_is_no_count(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("红事随礼标准从300元压到100元", "")]
    [InlineData("公交票价由3元降为1元", "")]
    [InlineData("低保标准由每月480元提高到520元，惠及320户", "320")]
    [InlineData("前三名奖励500元", "")]
    [InlineData("孝善基金按子女交100元、基金补10元的办法发放", "")]
    [InlineData("纳入考核，占比10分", "")]
    [InlineData("贷款利率4.35%，放款32笔", "32")]
    [InlineData("理发一位5元，理了86人", "86")]
    [InlineData("评出最美家庭10户，奖励现金5000元", "10 5000")]
    [InlineData("票价收入3.2万元", "3.2")]
    [InlineData("考核得分96.5分，占地15亩，占比12%", "96.5 15 12")]
    public void what_is_set_or_paid_by_rule_is_no_sum(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("利用村村响早中晚3次播放倡议，全年播出2800余次", "2800")]
    [InlineData("半年向县委专题报告1次，召开联席会2次", "2")]
    [InlineData("卫生半月评1次", "")]
    [InlineData("保证人手一册", "")]
    [InlineData("一年开不了两次会", "")]
    [InlineData("上半年召开座谈会1次", "1")]
    [InlineData("8月召开现场会1次", "1")]
    [InlineData("半年活动97场次", "97")]
    [InlineData("开展半月谈活动12场", "12")]
    public void how_often_something_is_to_be_done_is_no_count(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("下楼走50米就有人管", "")]
    [InlineData("校园周边200米内无违规经营", "")]
    [InlineData("河道两岸30米范围内不准养殖", "")]
    [InlineData("新购150马力以上拖拉机12台", "12")]
    [InlineData("夏天38度高温，室内26度", "")]
    [InlineData("核载7人的面包车3辆", "3")]
    [InlineData("3个村级电站并网，装机1.8兆瓦", "3 1.8")]
    [InlineData("铺设管网12公里，连接户线3000米", "12 3000")]
    [InlineData("村庄周边造林300亩", "300")]
    [InlineData("村道两旁200米花带已建成", "200")]
    public void how_near_or_strong_it_is_is_no_count(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("投资超过千万。四个是抓关爱，走访38户", "38")]
    [InlineData("肉牛园区二期完成投资3800万元", "3800")]
    [InlineData("污水厂三期已开工", "")]
    [InlineData("围绕“坚持标准”16字方针，发展党员9名", "9")]
    [InlineData("省下的钱少说有百十万元", "")]
    [InlineData("观众近万人", "")]
    [InlineData("村民说：“一人红，红一点；大家红，红一片。”", "")]
    [InlineData("排名后3位的村作表态发言", "")]
    [InlineData("老王头今年73了", "")]
    [InlineData("二类低保26户", "26")]
    [InlineData("4个是党员，3个是群众", "4 3")]
    [InlineData("办培训班两期，培训180人", "两 180")]
    [InlineData("近百户受益", "百")]
    [InlineData("其中2个是示范村", "2")]
    public void numerals_of_markers_phases_and_sayings_are_no_counts(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    [Theory]
    [InlineData("每季度对5处场所开展检查", "5")]
    [InlineData("矛盾纠纷由每年19起降为4起", "19 4")]
    [InlineData("“七一”前慰问24名", "24")]
    [InlineData("3月、5月各办1期骨干培训", "1")]
    [InlineData("篮球赛1届，文艺汇演2场", "1 2")]
    [InlineData("第三届理事会由17人组成", "17")]
    [InlineData("播放党课课件730小时", "730")]
    [InlineData("每季度对每个场所检查1次", "")]
    [InlineData("由3至5人组成", "")]
    [InlineData("前3名上台领奖", "")]
    public void a_count_beside_words_of_rules_is_one(string phrase, string quantities) => Assert.Equal(quantities, Found(phrase));

    private static string Found(string phrase) =>
        string.Join(' ', ReportReader.Read(phrase, TestCatalog.Model).Claims.Where(claim => claim.Kind is Prose.Claims.ClaimKind.Figure or Prose.Claims.ClaimKind.Blank).Select(claim => claim.Span.Of(phrase)));
}
