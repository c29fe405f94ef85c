<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AidWords</name>
    <message>
        <source>refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>amount not known</source>
        <translation>金额说不准</translation>
    </message>
    <message>
        <source>explained afterwards</source>
        <translation>事后补充说明</translation>
    </message>
    <message>
        <source>without check and posting</source>
        <translation>不需核对、公示</translation>
    </message>
    <message numerus="yes">
        <source>in %n payment(s)</source>
        <translation>
            <numerusform>分 %n 次发</numerusform>
        </translation>
    </message>
    <message>
        <source>decided by the township</source>
        <translation>乡镇审批</translation>
    </message>
    <message>
        <source>decided by the county</source>
        <translation>县级审批</translation>
    </message>
    <message>
        <source>self-paid %1 yuan</source>
        <translation>个人负担 %1 元</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>不在范围</translation>
    </message>
    <message>
        <source>medical aid %1 yuan</source>
        <translation>医疗救助 %1 元</translation>
    </message>
    <message>
        <source>medical aid not known</source>
        <translation>医疗救助说不准</translation>
    </message>
    <message>
        <source>medical aid at least %1 yuan</source>
        <translation>医疗救助至少 %1 元</translation>
    </message>
</context>
<context>
    <name>AmendmentRowsModel</name>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>further notice</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原数值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新数值</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>没有变化</translation>
    </message>
</context>
<context>
    <name>AmendmentsModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Document and article</source>
        <translation>文件和条款</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新数值</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>further notice</source>
        <translation>长期</translation>
    </message>
</context>
<context>
    <name>AsideModel</name>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Parcel no.</source>
        <translation>第几号包</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>not on record here</source>
        <translation>本机没有登记</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why it cannot go in yet</source>
        <translation>为什么收不进来</translation>
    </message>
</context>
<context>
    <name>AssessmentModel</name>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Per capita</source>
        <translation>人均收入</translation>
    </message>
    <message>
        <source>Countable income of one person, in the basis of the line (year or month)</source>
        <translation>一人的计算收入，与标准同口径（年或月）</translation>
    </message>
    <message>
        <source>To the line</source>
        <translation>距标准</translation>
    </message>
    <message>
        <source>How far the income of one person is from the nearest line</source>
        <translation>一人的收入离最近的标准还有多少</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>档次</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>月金额</translation>
    </message>
    <message>
        <source>Proposed amount of the household</source>
        <translation>建议给这一户的金额</translation>
    </message>
    <message>
        <source>Beside the decision</source>
        <translation>与原决定比</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>As decided</source>
        <translation>与原决定一致</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Not determined</source>
        <translation>未能认定</translation>
    </message>
    <message>
        <source>gradual exit</source>
        <translation>渐退</translation>
    </message>
    <message>
        <source>stays, exactly at the line</source>
        <translation>保留，正好等于标准</translation>
    </message>
    <message>
        <source>fell below the line again</source>
        <translation>再次低于标准</translation>
    </message>
    <message>
        <source>Not entitled</source>
        <translation>不符合</translation>
    </message>
</context>
<context>
    <name>AssessmentProposals</name>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>档次</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>待选</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>月金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>A person decides</source>
        <translation>由人决定</translation>
    </message>
    <message>
        <source>First posting</source>
        <translation>初审公示</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>objected to</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>not posted</source>
        <translation>未公示</translation>
    </message>
</context>
<context>
    <name>BroughtModel</name>
    <message>
        <source>Part</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>ClashModel</name>
    <message>
        <source>Household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>What</source>
        <translation>哪一项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>发钱</translation>
    </message>
    <message>
        <source>held</source>
        <translation>先不发</translation>
    </message>
    <message>
        <source>The household is not paid until this is decided</source>
        <translation>决定以前这一户先不发钱</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>Time left</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>How many fields the change touched</source>
        <translation>这次改动涉及多少个字段</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可撤销</translation>
    </message>
    <message>
        <source>can be redone</source>
        <translation>可重做</translation>
    </message>
</context>
<context>
    <name>HouseholdsModel</name>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Decision in force</source>
        <translation>现行决定</translation>
    </message>
    <message>
        <source>Yuan a month</source>
        <translation>月金额（元）</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Open findings about the data of the household</source>
        <translation>这一户资料中待核实的提醒</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>head, member who was looked for</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>InnerNames</name>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
    </message>
</context>
<context>
    <name>KeepTyped</name>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭？</translation>
    </message>
    <message>
        <source>What you filled in will be lost.</source>
        <translation>已填的内容会丢掉。</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>不保存(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go on filling in</source>
        <translation>继续填写(&amp;G)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>The pages, from top to bottom</source>
        <translation>从上到下各个页面</translation>
    </message>
    <message>
        <source>Find a household: name, pinyin initials, last digits of the identity number</source>
        <translation>查找家庭：姓名、拼音首字母、身份证尾号</translation>
    </message>
    <message>
        <source>New household in the list; new line in a table</source>
        <translation>在列表里新增家庭；在表格里新增一行</translation>
    </message>
    <message>
        <source>Open the line; in a table: on to the next cell</source>
        <translation>打开这一行；在表格里到下一格</translation>
    </message>
    <message>
        <source>Delete the line of a table</source>
        <translation>删除表格的这一行</translation>
    </message>
    <message>
        <source>Forms on paper of the household that is open</source>
        <translation>打开着的这一户的纸质表格</translation>
    </message>
    <message>
        <source>Why: the provisional result down to its clauses</source>
        <translation>为什么：暂算结果逐条说到依据</translation>
    </message>
    <message>
        <source>Show or hide the provisional result</source>
        <translation>显示或收起暂算结果</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What the page is for: assess, draft, print, pack</source>
        <translation>本页的主要事：核算、起草、打印、打包</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>In a day or a month: one on or back</source>
        <translation>在日期或月份里：加一、减一</translation>
    </message>
    <message>
        <source>Take back the last change, after a question in words</source>
        <translation>撤销最近一次改动，先用文字问清楚</translation>
    </message>
    <message>
        <source>Colours, size of the letters, language</source>
        <translation>颜色、字的大小、语言</translation>
    </message>
    <message>
        <source>In a visit: open the other household in which the person or card stands</source>
        <translation>走访中：打开同一人或同一张卡所在的另一户</translation>
    </message>
    <message>
        <source>In the list of visits: go on with the one that is not finished</source>
        <translation>走访列表中：接着填没有填完的走访</translation>
    </message>
    <message>
        <source>In a household: write down a birth, death, marriage, move, split, merge or change of head</source>
        <translation>家庭档案里：登记出生、死亡、嫁娶、迁移、分户、并户、变更户主</translation>
    </message>
    <message>
        <source>Help for the field in which the keyboard is: what it means, the rule, an example</source>
        <translation>说明光标所在的这一格：是什么、怎么规定、例子</translation>
    </message>
    <message>
        <source>This sheet; also F1 in the help</source>
        <translation>这张快捷键表；在说明里再按 F1 也是</translation>
    </message>
    <message>
        <source>From the search to the page, to the names of the pages, and round again</source>
        <translation>在搜索框、页面、页面名称之间轮换</translation>
    </message>
    <message>
        <source>Record a visit to the household that is open or chosen in the list</source>
        <translation>给打开的、或列表里选中的这一户做走访</translation>
    </message>
    <message>
        <source>The whole file of the household that is open</source>
        <translation>打开的这一户的整本档案</translation>
    </message>
    <message>
        <source>From part to part of the visit or of the household</source>
        <translation>走访或档案里，从一部分到另一部分</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>给列表排序</translation>
    </message>
    <message>
        <source>Back; also to the page that led here</source>
        <translation>返回；也回到带你来这里的那一页</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Do again what was undone last, after a question in words; also Ctrl+Shift+Z</source>
        <translation>重做刚才撤销的，先用话问一遍；也可以按 Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Questions; there 1, 2, 3 choose, N notes why, Enter decides</source>
        <translation>疑问；里面按 1、2、3 选，N 写理由，回车决定</translation>
    </message>
    <message>
        <source>Statistics; there Enter opens a figure, Esc leads back to it</source>
        <translation>统计报表；在数上按回车看背后的户，Esc 回到那个数</translation>
    </message>
    <message>
        <source>Round of the month; there Enter opens the household of a line</source>
        <translation>动态调整；在那里 Enter 打开这一行的家庭</translation>
    </message>
    <message>
        <source>Audit: all that happened to a household, a payment or a rule; files due</source>
        <translation>审计：一户、一笔发放、一项规则的全部经过；到期档案</translation>
    </message>
</context>
<context>
    <name>LawSourcesModel</name>
    <message>
        <source>Pack</source>
        <translation>政策包</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>征求意见稿</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
</context>
<context>
    <name>LawValuesModel</name>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>further notice</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Document and article</source>
        <translation>文件和条款</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>政策包</translation>
    </message>
</context>
<context>
    <name>ListLineModel</name>
    <message>
        <source>Take</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Head, group</source>
        <translation>户主、小组</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>现享受</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>名单所写</translation>
    </message>
    <message>
        <source>Register has</source>
        <translation>册上</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>要核对</translation>
    </message>
    <message>
        <source>On both</source>
        <translation>两边都有</translation>
    </message>
    <message>
        <source>List only</source>
        <translation>只在名单</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>只在册上</translation>
    </message>
    <message>
        <source>Recorded already</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>nothing follows</source>
        <translation>没有可采纳的</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>, new head: %1</source>
        <translation>，新户主：%1</translation>
    </message>
</context>
<context>
    <name>MoveModel</name>
    <message>
        <source>Left on</source>
        <translation>迁出日期</translation>
    </message>
    <message>
        <source>Household of</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪里</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到哪里</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>办到哪一步</translation>
    </message>
    <message>
        <source>Later news</source>
        <translation>后来写的</translation>
    </message>
    <message>
        <source>What the place that they left wrote after the move, and nobody here has read</source>
        <translation>迁出以后原来的地方又写的、这里还没有人看过的</translation>
    </message>
</context>
<context>
    <name>OpenMark</name>
    <message>
        <source>Last time the program did not end by itself (a power cut, perhaps). Everything that was stored is here; the file can be checked on the page “Record”.</source>
        <translation>上次程序没有正常关闭（可能是断电）。已经存下的内容都在；可以在“记录”页检查文件。</translation>
    </message>
    <message>
        <source>This office file is open in another window too. Both may write; close one of them so that nobody overlooks the other&apos;s work.</source>
        <translation>这个办公文件在另一个窗口里也开着。两边都能写入；请关掉一个，免得互相看不到对方的改动。</translation>
    </message>
</context>
<context>
    <name>ParcelModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>to them</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>from them</source>
        <translation>收进</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>As the sender counted</source>
        <translation>按发出单位的数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>As it stands on the slip: its beginning</source>
        <translation>与交接单上的相同，这里是开头</translation>
    </message>
</context>
<context>
    <name>PayActs</name>
    <message>
        <source>transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>finance office</source>
        <translation>交到财政所</translation>
    </message>
    <message>
        <source>Money by source, %1</source>
        <translation>资金来源，%1</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1: %2 yuan</source>
        <translation>%1：%2 元</translation>
    </message>
    <message>
        <source>%1: %2; %3 yuan without a source</source>
        <translation>%1：%2；还有 %3 元没有写来源</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>没有写</translation>
    </message>
    <message>
        <source>&amp;Benefit</source>
        <translation>哪项钱(&amp;B)</translation>
    </message>
    <message>
        <source>Sources stored</source>
        <translation>资金来源已登记</translation>
    </message>
    <message>
        <source>The parts must add up to what is paid of the benefit; what was said before is replaced.</source>
        <translation>各来源合计要等于这项应发的钱；以前写的换成现在的。</translation>
    </message>
    <message>
        <source>Money that came back</source>
        <translation>追缴到账</translation>
    </message>
    <message>
        <source>&amp;Yuan</source>
        <translation>金额（元）(&amp;Y)</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>收款方式(&amp;W)</translation>
    </message>
    <message>
        <source>Receipt &amp;number</source>
        <translation>收据号(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>说明(&amp;O)</translation>
    </message>
    <message>
        <source>Receipt stored</source>
        <translation>到账已登记</translation>
    </message>
    <message>
        <source>Only what came makes the debt less; the oldest month first.</source>
        <translation>只有到了账的，欠款才减少；先抵最早的月份。</translation>
    </message>
    <message>
        <source>Void a receipt</source>
        <translation>作废一笔到账</translation>
    </message>
    <message>
        <source>&amp;Void</source>
        <translation>作废(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Receipt</source>
        <translation>哪一笔(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>理由(&amp;E)</translation>
    </message>
    <message>
        <source>Receipt voided</source>
        <translation>到账已作废</translation>
    </message>
    <message>
        <source>It stays on record with its reason, and counts no more.</source>
        <translation>连同理由留在记录里，不再算数。</translation>
    </message>
    <message>
        <source>Result of the order for %1</source>
        <translation>发给%1的一笔的结果</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>bounced</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>&amp;How do you know</source>
        <translation>怎样知道的(&amp;H)</translation>
    </message>
    <message>
        <source>Result stored</source>
        <translation>结果已登记</translation>
    </message>
    <message>
        <source>For what no row of the bank&apos;s file says: paid at the counter, or an earlier word was wrong.</source>
        <translation>用于银行文件里没有的：柜台发的，或者先前登记错了。</translation>
    </message>
    <message>
        <source>Whom the decision covers</source>
        <translation>决定保障哪几位</translation>
    </message>
    <message numerus="yes">
        <source>The decision from %1 on covers %n person(s); name as many.</source>
        <translation>
            <numerusform>从%1起的决定保障 %n 人，请写明同样多的人。</numerusform>
        </translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>不保障</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>保障</translation>
    </message>
    <message>
        <source>Persons named</source>
        <translation>保障人员已写明</translation>
    </message>
    <message>
        <source>Formats of bank files</source>
        <translation>代发文件格式</translation>
    </message>
    <message>
        <source>&amp;Forget this format</source>
        <translation>删掉这种格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take in a format…</source>
        <translation>导入一种格式(&amp;T)…</translation>
    </message>
    <message>
        <source>Take in a format</source>
        <translation>导入一种格式</translation>
    </message>
    <message>
        <source>Format of a bank file (*.json)</source>
        <translation>代发文件格式 (*.json)</translation>
    </message>
    <message>
        <source>Format stored</source>
        <translation>格式已保存</translation>
    </message>
    <message>
        <source>&amp;Own format</source>
        <translation>本单位的格式(&amp;O)</translation>
    </message>
    <message>
        <source>Format forgotten</source>
        <translation>格式已删掉</translation>
    </message>
    <message>
        <source>A format is a small file that says columns, order and encoding; the command line shows one as a pattern.</source>
        <translation>格式是一个小文件，写明栏目、次序和编码；命令行可以列出一种作样子。</translation>
    </message>
    <message>
        <source>Why is the decision from %1 on void? What was paid on it stays in the books; what it had taken the place of stands again.</source>
        <translation>%1 起的这个决定为什么作废？按它发过的照旧在账上；它代替的原决定会恢复。</translation>
    </message>
    <message>
        <source>Void the decision</source>
        <translation>作废决定</translation>
    </message>
    <message>
        <source>Voided. No other decision stands again by this: what is to be given has to be decided anew.</source>
        <translation>已作废。没有别的决定因此恢复；要给的，请重新作出决定。</translation>
    </message>
    <message>
        <source>Voided. The decision from %1 on stands again; the next draft settles the months.</source>
        <translation>已作废。%1 起的原决定恢复；差的月份下次起草时结清。</translation>
    </message>
</context>
<context>
    <name>PaymentModel</name>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>档次</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Back-pay</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Back-pay for</source>
        <translation>补发月份</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>应收回</translation>
    </message>
    <message>
        <source>Paid too much in earlier months; recovered by a decision only, never taken off</source>
        <translation>以前多发的；只能经决定收回，不会直接扣除</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>应发</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>PeerFateModel</name>
    <message>
        <source>Fate</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Ours kept</source>
        <translation>保留本处</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒收</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>They kept theirs</source>
        <translation>对方保留了自己的</translation>
    </message>
    <message>
        <source>They refused it</source>
        <translation>对方没有收</translation>
    </message>
    <message>
        <source>Differs there</source>
        <translation>两边不同，等乡镇定</translation>
    </message>
    <message>
        <source>They accepted it</source>
        <translation>对方收了</translation>
    </message>
    <message>
        <source>They merged it with theirs</source>
        <translation>对方与自己的合在一起</translation>
    </message>
</context>
<context>
    <name>PeerModel</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>Read it aloud to the other office; both must see the same code</source>
        <translation>念给对方听；两边看到的必须一样</translation>
    </message>
    <message>
        <source>Waiting to go</source>
        <translation>待送出</translation>
    </message>
    <message>
        <source>Changes that the other office has not acknowledged yet</source>
        <translation>对方还没有回执的改动</translation>
    </message>
    <message>
        <source>Last packed</source>
        <translation>最近打包</translation>
    </message>
    <message>
        <source>Last taken in</source>
        <translation>最近收取</translation>
    </message>
    <message>
        <source>Code compared</source>
        <translation>核对过没有</translation>
    </message>
    <message>
        <source>Whether somebody has heard the other office read its code aloud</source>
        <translation>有没有人听对方念过核对码</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>管户</translation>
    </message>
    <message>
        <source>Households that this village keeps</source>
        <translation>这个村管的户数</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Records and parcels of it that cannot go in yet</source>
        <translation>它的收不进来的记录和包</translation>
    </message>
    <message>
        <source>revoked %1: %2</source>
        <translation>%1 停用：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, user</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，迟了</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已送到打印机：%1</translation>
    </message>
    <message>
        <source>The printer cannot be reached. Nothing was printed; look at its cable and paper, or save as PDF.</source>
        <translation>连不上打印机，没有打印。请检查连线和纸张，或存为 PDF。</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>all</source>
        <translation>都签了</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Yuan a month</source>
        <translation>月金额（元）</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Paper or reason</source>
        <translation>文号或理由</translation>
    </message>
    <message>
        <source>Voided: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Month&apos;s amount</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>Back-pay</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Confirmed from the roster</source>
        <translation>按花名册确认</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>多发待追回</translation>
    </message>
    <message>
        <source>For month</source>
        <translation>所属月份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已审批</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已追回</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停发</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予确认</translation>
    </message>
    <message>
        <source>Replaced by another decision</source>
        <translation>已被另一决定代替</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>核对到</translation>
    </message>
    <message>
        <source>%1 (older)</source>
        <translation>%1（旧）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The county found</source>
        <translation>核对发现</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有发现</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>The record says</source>
        <translation>册上记的</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>RuleTestsModel</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ 通过</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 未过</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>说明什么</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Expected and got</source>
        <translation>预期与实得</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序自带</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Fate</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒收</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>略过</translation>
    </message>
</context>
<context>
    <name>StickModel</name>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>两边的数</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>NOT equal</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>UndoLast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>What was undone is written again. The record keeps all three changes.</source>
        <translation>撤销掉的内容重新写上。三次改动都留在记录里。</translation>
    </message>
    <message>
        <source>The fields get back what stood in them before. The record keeps both changes.</source>
        <translation>各栏恢复成改动以前的内容。两次改动都留在记录里。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>You entered, drafted or assessed this yourself, and this office has no other user who may decide. Why does one person do both? The reason is journalled.</source>
        <translation>这件事是您自己录入、起草或测算的，本单位没有别的用户可以决定。为什么由一个人办？理由会记入日志。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>In an institution</source>
        <translation>集中供养</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>分散供养</translation>
    </message>
    <message>
        <source>Central heating</source>
        <translation>集中供暖</translation>
    </message>
    <message>
        <source>Own stove</source>
        <translation>分散取暖</translation>
    </message>
    <message>
        <source>Preschool</source>
        <translation>学前</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>小学</translation>
    </message>
    <message>
        <source>Junior middle school</source>
        <translation>初中</translation>
    </message>
    <message>
        <source>Senior middle school</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>Vocational school</source>
        <translation>中职</translation>
    </message>
    <message>
        <source>College</source>
        <translation>高校</translation>
    </message>
    <message>
        <source>Brought up by parents</source>
        <translation>父母抚养</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>De facto unsupported</source>
        <translation>事实无人抚养</translation>
    </message>
    <message>
        <source>With family</source>
        <translation>与家人同住</translation>
    </message>
    <message>
        <source>Lives alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>留守</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>工资薪金</translation>
    </message>
    <message>
        <source>Odd jobs away or at home</source>
        <translation>务工零工</translation>
    </message>
    <message>
        <source>Public-welfare post</source>
        <translation>公益性岗位</translation>
    </message>
    <message>
        <source>Village post or allowance</source>
        <translation>村干部及村级补贴</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>种植</translation>
    </message>
    <message>
        <source>Livestock and fishing</source>
        <translation>养殖渔业</translation>
    </message>
    <message>
        <source>Fruit, forest, gathering</source>
        <translation>林果采集</translation>
    </message>
    <message>
        <source>Trade, transport, services</source>
        <translation>工商运输服务</translation>
    </message>
    <message>
        <source>Farm subsidies</source>
        <translation>农业补贴</translation>
    </message>
    <message>
        <source>Interest and dividends</source>
        <translation>利息红利</translation>
    </message>
    <message>
        <source>Rent of house or machine</source>
        <translation>房屋设备出租</translation>
    </message>
    <message>
        <source>Land let to others</source>
        <translation>土地流转承包</translation>
    </message>
    <message>
        <source>Share of the collective</source>
        <translation>集体分红</translation>
    </message>
    <message>
        <source>Sale of property</source>
        <translation>变卖财产</translation>
    </message>
    <message>
        <source>Employee pension</source>
        <translation>职工养老金</translation>
    </message>
    <message>
        <source>Residents&apos; pension, basic part</source>
        <translation>居民养老金（基础）</translation>
    </message>
    <message>
        <source>Residents&apos; pension, personal account</source>
        <translation>居民养老金（个人账户）</translation>
    </message>
    <message>
        <source>Support from children</source>
        <translation>赡养费</translation>
    </message>
    <message>
        <source>Maintenance of a child</source>
        <translation>抚养费</translation>
    </message>
    <message>
        <source>Support from spouse or sibling</source>
        <translation>扶养费</translation>
    </message>
    <message>
        <source>Unemployment, injury, maternity</source>
        <translation>失业工伤生育给付</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>赔偿补偿征地</translation>
    </message>
    <message>
        <source>Other regular transfers</source>
        <translation>其他经常转移</translation>
    </message>
    <message>
        <source>Transfers paid out</source>
        <translation>转移支出</translation>
    </message>
    <message>
        <source>Gifts, inheritance, prizes</source>
        <translation>馈赠继承中奖</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>其他收入</translation>
    </message>
    <message>
        <source>Never counted: veterans&apos; benefits</source>
        <translation>不计：优待抚恤</translation>
    </message>
    <message>
        <source>Never counted: family-planning awards</source>
        <translation>不计：计生奖扶</translation>
    </message>
    <message>
        <source>Never counted: scholarships and grants</source>
        <translation>不计：奖助学金</translation>
    </message>
    <message>
        <source>Never counted: bravery awards</source>
        <translation>不计：见义勇为</translation>
    </message>
    <message>
        <source>Never counted: social assistance</source>
        <translation>不计：社会救助款物</translation>
    </message>
    <message>
        <source>Never counted: disability subsidies</source>
        <translation>不计：残疾人两项补贴</translation>
    </message>
    <message>
        <source>Never counted: old-age allowance</source>
        <translation>不计：高龄津贴</translation>
    </message>
    <message>
        <source>Not counted by date: basic pension</source>
        <translation>按日期不计：基础养老金</translation>
    </message>
    <message>
        <source>Never counted: orphans&apos; subsidy</source>
        <translation>不计：孤儿等补贴</translation>
    </message>
    <message>
        <source>Never counted: medical insurance</source>
        <translation>不计：医保报销</translation>
    </message>
    <message>
        <source>Not counted here: charity</source>
        <translation>本地不计：慈善捐赠</translation>
    </message>
    <message>
        <source>Not counted here: farm subsidies</source>
        <translation>本地不计：农业补贴</translation>
    </message>
    <message>
        <source>Never counted: price and heating</source>
        <translation>不计：价格取暖补贴</translation>
    </message>
    <message>
        <source>Not counted here: student jobs</source>
        <translation>本地不计：勤工助学</translation>
    </message>
    <message>
        <source>Not counted here: funeral aid</source>
        <translation>本地不计：丧葬抚恤</translation>
    </message>
    <message>
        <source>Not counted here: job disregard</source>
        <translation>本地不计：就业减免</translation>
    </message>
    <message>
        <source>Not counted here: other</source>
        <translation>本地不计：其他</translation>
    </message>
    <message>
        <source>Own home</source>
        <translation>自住房</translation>
    </message>
    <message>
        <source>Second home</source>
        <translation>另一套房</translation>
    </message>
    <message>
        <source>Shop or office</source>
        <translation>商铺办公</translation>
    </message>
    <message>
        <source>Plot or unfinished house</source>
        <translation>宅基地或未竣工</translation>
    </message>
    <message>
        <source>Cash and savings</source>
        <translation>现金存款</translation>
    </message>
    <message>
        <source>Shares and funds</source>
        <translation>证券基金</translation>
    </message>
    <message>
        <source>Commercial insurance</source>
        <translation>商业保险</translation>
    </message>
    <message>
        <source>Money lent</source>
        <translation>债权</translation>
    </message>
    <message>
        <source>Housing fund</source>
        <translation>公积金</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>轿车</translation>
    </message>
    <message>
        <source>Lorry</source>
        <translation>货车</translation>
    </message>
    <message>
        <source>Motorcycle</source>
        <translation>摩托电动车</translation>
    </message>
    <message>
        <source>Farm or large machine</source>
        <translation>农机大型机械</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>船</translation>
    </message>
    <message>
        <source>Share in a company</source>
        <translation>企业出资</translation>
    </message>
    <message>
        <source>Registered business</source>
        <translation>个体登记</translation>
    </message>
    <message>
        <source>Large livestock</source>
        <translation>大牲畜</translation>
    </message>
    <message>
        <source>Valuables</source>
        <translation>贵重物品</translation>
    </message>
    <message>
        <source>Daily living</source>
        <translation>日常生活</translation>
    </message>
    <message>
        <source>Cost of the job</source>
        <translation>就业成本</translation>
    </message>
    <message>
        <source>Cost of the business</source>
        <translation>经营成本</translation>
    </message>
    <message>
        <source>Production tax</source>
        <translation>生产税</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>折旧</translation>
    </message>
    <message>
        <source>Medical, self-paid</source>
        <translation>医疗自付</translation>
    </message>
    <message>
        <source>Rehabilitation and aids</source>
        <translation>康复与辅具</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>房租</translation>
    </message>
    <message>
        <source>Nursing care</source>
        <translation>护理</translation>
    </message>
    <message>
        <source>Support paid to others</source>
        <translation>赡抚扶养支出</translation>
    </message>
    <message>
        <source>Loss by disaster</source>
        <translation>灾害损失</translation>
    </message>
    <message>
        <source>Work by the disabled</source>
        <translation>残疾人务工扣减</translation>
    </message>
    <message>
        <source>Aid already received</source>
        <translation>已得救助</translation>
    </message>
    <message>
        <source>Other expense</source>
        <translation>其他支出</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Son</source>
        <translation>子</translation>
    </message>
    <message>
        <source>Daughter</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Daughter-in-law</source>
        <translation>儿媳</translation>
    </message>
    <message>
        <source>Son-in-law</source>
        <translation>女婿</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>父</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母</translation>
    </message>
    <message>
        <source>Grandson</source>
        <translation>孙子</translation>
    </message>
    <message>
        <source>Granddaughter</source>
        <translation>孙女</translation>
    </message>
    <message>
        <source>Daughter&apos;s son</source>
        <translation>外孙子</translation>
    </message>
    <message>
        <source>Daughter&apos;s daughter</source>
        <translation>外孙女</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Husband</source>
        <translation>夫</translation>
    </message>
    <message>
        <source>Wife</source>
        <translation>妻</translation>
    </message>
    <message>
        <source>Only son</source>
        <translation>独生子</translation>
    </message>
    <message>
        <source>Eldest son</source>
        <translation>长子</translation>
    </message>
    <message>
        <source>Second son</source>
        <translation>次子</translation>
    </message>
    <message>
        <source>Third son</source>
        <translation>三子</translation>
    </message>
    <message>
        <source>Fourth son</source>
        <translation>四子</translation>
    </message>
    <message>
        <source>Fifth son</source>
        <translation>五子</translation>
    </message>
    <message>
        <source>Adopted or step son</source>
        <translation>养子或继子</translation>
    </message>
    <message>
        <source>Other son</source>
        <translation>其他儿子</translation>
    </message>
    <message>
        <source>Only daughter</source>
        <translation>独生女</translation>
    </message>
    <message>
        <source>Eldest daughter</source>
        <translation>长女</translation>
    </message>
    <message>
        <source>Second daughter</source>
        <translation>次女</translation>
    </message>
    <message>
        <source>Third daughter</source>
        <translation>三女</translation>
    </message>
    <message>
        <source>Fourth daughter</source>
        <translation>四女</translation>
    </message>
    <message>
        <source>Fifth daughter</source>
        <translation>五女</translation>
    </message>
    <message>
        <source>Adopted or step daughter</source>
        <translation>养女或继女</translation>
    </message>
    <message>
        <source>Other daughter</source>
        <translation>其他女儿</translation>
    </message>
    <message>
        <source>Grandchild</source>
        <translation>孙辈</translation>
    </message>
    <message>
        <source>Grandson&apos;s wife</source>
        <translation>孙媳</translation>
    </message>
    <message>
        <source>Granddaughter&apos;s husband</source>
        <translation>孙女婿</translation>
    </message>
    <message>
        <source>Great-grandson</source>
        <translation>曾孙子</translation>
    </message>
    <message>
        <source>Great-granddaughter</source>
        <translation>曾孙女</translation>
    </message>
    <message>
        <source>Other grandchild</source>
        <translation>其他孙辈</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Husband&apos;s father</source>
        <translation>公公</translation>
    </message>
    <message>
        <source>Husband&apos;s mother</source>
        <translation>婆婆</translation>
    </message>
    <message>
        <source>Wife&apos;s father</source>
        <translation>岳父</translation>
    </message>
    <message>
        <source>Wife&apos;s mother</source>
        <translation>岳母</translation>
    </message>
    <message>
        <source>Step or adoptive father</source>
        <translation>继父或养父</translation>
    </message>
    <message>
        <source>Step or adoptive mother</source>
        <translation>继母或养母</translation>
    </message>
    <message>
        <source>Other parent</source>
        <translation>其他父母</translation>
    </message>
    <message>
        <source>Grandparents</source>
        <translation>祖辈</translation>
    </message>
    <message>
        <source>Father&apos;s father</source>
        <translation>祖父</translation>
    </message>
    <message>
        <source>Father&apos;s mother</source>
        <translation>祖母</translation>
    </message>
    <message>
        <source>Mother&apos;s father</source>
        <translation>外祖父</translation>
    </message>
    <message>
        <source>Mother&apos;s mother</source>
        <translation>外祖母</translation>
    </message>
    <message>
        <source>Spouse&apos;s grandparents</source>
        <translation>配偶祖辈</translation>
    </message>
    <message>
        <source>Great-grandfather</source>
        <translation>曾祖父</translation>
    </message>
    <message>
        <source>Great-grandmother</source>
        <translation>曾祖母</translation>
    </message>
    <message>
        <source>Spouse&apos;s great-grandparents</source>
        <translation>配偶曾祖</translation>
    </message>
    <message>
        <source>Other grandparents</source>
        <translation>其他祖辈</translation>
    </message>
    <message>
        <source>Siblings</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>Elder brother</source>
        <translation>兄</translation>
    </message>
    <message>
        <source>Elder brother&apos;s wife</source>
        <translation>嫂</translation>
    </message>
    <message>
        <source>Younger brother</source>
        <translation>弟</translation>
    </message>
    <message>
        <source>Younger brother&apos;s wife</source>
        <translation>弟媳</translation>
    </message>
    <message>
        <source>Elder sister</source>
        <translation>姐</translation>
    </message>
    <message>
        <source>Elder sister&apos;s husband</source>
        <translation>姐夫</translation>
    </message>
    <message>
        <source>Younger sister</source>
        <translation>妹</translation>
    </message>
    <message>
        <source>Younger sister&apos;s husband</source>
        <translation>妹夫</translation>
    </message>
    <message>
        <source>Other sibling</source>
        <translation>其他兄弟姐妹</translation>
    </message>
    <message>
        <source>Other relative by blood</source>
        <translation>其他亲属关系</translation>
    </message>
    <message>
        <source>Father&apos;s elder brother</source>
        <translation>伯父</translation>
    </message>
    <message>
        <source>Father&apos;s elder brother&apos;s wife</source>
        <translation>伯母</translation>
    </message>
    <message>
        <source>Father&apos;s younger brother</source>
        <translation>叔父</translation>
    </message>
    <message>
        <source>Father&apos;s younger brother&apos;s wife</source>
        <translation>婶母</translation>
    </message>
    <message>
        <source>Mother&apos;s brother</source>
        <translation>舅父</translation>
    </message>
    <message>
        <source>Mother&apos;s brother&apos;s wife</source>
        <translation>舅母</translation>
    </message>
    <message>
        <source>Mother&apos;s sister&apos;s husband</source>
        <translation>姨夫</translation>
    </message>
    <message>
        <source>Mother&apos;s sister</source>
        <translation>姨母</translation>
    </message>
    <message>
        <source>Father&apos;s sister&apos;s husband</source>
        <translation>姑父</translation>
    </message>
    <message>
        <source>Father&apos;s sister</source>
        <translation>姑母</translation>
    </message>
    <message>
        <source>Cousin on the father&apos;s side</source>
        <translation>堂兄弟姐妹</translation>
    </message>
    <message>
        <source>Cousin on the mother&apos;s side</source>
        <translation>表兄弟姐妹</translation>
    </message>
    <message>
        <source>Brother&apos;s son</source>
        <translation>侄子</translation>
    </message>
    <message>
        <source>Brother&apos;s daughter</source>
        <translation>侄女</translation>
    </message>
    <message>
        <source>Sister&apos;s son</source>
        <translation>外甥</translation>
    </message>
    <message>
        <source>Sister&apos;s daughter</source>
        <translation>外甥女</translation>
    </message>
    <message>
        <source>Other kin</source>
        <translation>其他亲属</translation>
    </message>
    <message>
        <source>No kin</source>
        <translation>非亲属</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Rural</source>
        <translation>农村</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>城镇</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Able to work</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Partly lost</source>
        <translation>部分丧失</translation>
    </message>
    <message>
        <source>Wholly lost</source>
        <translation>完全丧失</translation>
    </message>
    <message>
        <source>None (age or school)</source>
        <translation>无（年龄或在校）</translation>
    </message>
    <message>
        <source>In school</source>
        <translation>在校</translation>
    </message>
    <message>
        <source>Caring for family</source>
        <translation>照护家人</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>怀孕哺乳</translation>
    </message>
    <message>
        <source>Registered unemployed</source>
        <translation>失业登记</translation>
    </message>
    <message>
        <source>Odd jobs</source>
        <translation>灵活就业</translation>
    </message>
    <message>
        <source>Farming</source>
        <translation>务农</translation>
    </message>
    <message>
        <source>Working for wages</source>
        <translation>务工</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退休</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>体弱</translation>
    </message>
    <message>
        <source>Chronic illness</source>
        <translation>慢性病</translation>
    </message>
    <message>
        <source>Serious illness</source>
        <translation>重大疾病</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Sight</source>
        <translation>视力</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>听力</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>言语</translation>
    </message>
    <message>
        <source>Limb</source>
        <translation>肢体</translation>
    </message>
    <message>
        <source>Intellectual</source>
        <translation>智力</translation>
    </message>
    <message>
        <source>Mental</source>
        <translation>精神</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>多重</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>未婚</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>已婚</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>丧偶</translation>
    </message>
    <message>
        <source>Divorced</source>
        <translation>离婚</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Child supports parent</source>
        <translation>赡养（子女对父母）</translation>
    </message>
    <message>
        <source>Parent supports child</source>
        <translation>抚养（父母对子女）</translation>
    </message>
    <message>
        <source>Spouse or sibling</source>
        <translation>扶养（配偶、兄弟姐妹）</translation>
    </message>
    <message>
        <source>Able to support</source>
        <translation>有能力</translation>
    </message>
    <message>
        <source>Unable to support</source>
        <translation>无能力</translation>
    </message>
    <message>
        <source>Extreme poverty support</source>
        <translation>特困</translation>
    </message>
    <message>
        <source>Subsistence allowance</source>
        <translation>低保</translation>
    </message>
    <message>
        <source>Edge of the allowance</source>
        <translation>低保边缘</translation>
    </message>
    <message>
        <source>Rigid-expense hardship</source>
        <translation>刚性支出困难</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>灾害</translation>
    </message>
    <message>
        <source>Lack of labour</source>
        <translation>缺乏劳动力</translation>
    </message>
    <message>
        <source>Unemployment</source>
        <translation>失业</translation>
    </message>
    <message>
        <source>Loss of land</source>
        <translation>失地</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>意外事故</translation>
    </message>
    <message>
        <source>Low income</source>
        <translation>收入低</translation>
    </message>
    <message>
        <source>Lack of skill</source>
        <translation>缺技术</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Back-pay</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Opening payment</source>
        <translation>期初发放</translation>
    </message>
    <message>
        <source>To be recovered</source>
        <translation>应收回</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审批</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未认定</translation>
    </message>
    <message>
        <source>%1, class %2</source>
        <translation>%1 %2类</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>Ordinary hardship</source>
        <translation>一般困难</translation>
    </message>
    <message>
        <source>Sudden accident</source>
        <translation>突发意外</translation>
    </message>
    <message>
        <source>Small quick aid</source>
        <translation>小额快救</translation>
    </message>
    <message>
        <source>Aid in advance</source>
        <translation>先行救助</translation>
    </message>
    <message>
        <source>Case by case</source>
        <translation>一事一议</translation>
    </message>
    <message>
        <source>Medical hardship</source>
        <translation>医疗困难</translation>
    </message>
    <message>
        <source>Disaster or injury</source>
        <translation>灾（伤）害</translation>
    </message>
    <message>
        <source>Schooling hardship</source>
        <translation>就学困难</translation>
    </message>
    <message>
        <source>Other hardship</source>
        <translation>其他困难</translation>
    </message>
    <message>
        <source>Own land</source>
        <translation>自有地</translation>
    </message>
    <message>
        <source>Let out</source>
        <translation>出租地</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>承包地</translation>
    </message>
    <message>
        <source>Built or bought a house within three years</source>
        <translation>三年内建房、购房或高标准装修</translation>
    </message>
    <message>
        <source>Studies abroad at own cost</source>
        <translation>自费出国留学</translation>
    </message>
    <message>
        <source>Hires labour</source>
        <translation>雇工</translation>
    </message>
    <message>
        <source>High utility bills</source>
        <translation>水电通讯开支过高</translation>
    </message>
    <message>
        <source>Bought things not needed for living</source>
        <translation>购买非生活必需品</translation>
    </message>
    <message>
        <source>Costly private school</source>
        <translation>高价择校</translation>
    </message>
    <message>
        <source>Medical treatment</source>
        <translation>治病需要</translation>
    </message>
    <message>
        <source>Rehabilitation of the disabled</source>
        <translation>残疾康复</translation>
    </message>
    <message>
        <source>Earns the living</source>
        <translation>谋生工具</translation>
    </message>
    <message>
        <source>Deposit is assistance money</source>
        <translation>存款是救助款</translation>
    </message>
    <message>
        <source>House sale within a year</source>
        <translation>一年内售房款</translation>
    </message>
    <message>
        <source>Rebuilding after a disaster</source>
        <translation>灾后重建</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已追回</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Clerk (all work)</source>
        <translation>经办（全部）</translation>
    </message>
    <message>
        <source>Reader (auditor)</source>
        <translation>查阅（审计）</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>协理员</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批</translation>
    </message>
</context>
<context>
    <name>workdays</name>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>日子(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;From a sheet…</source>
        <translation>从表格读入(&amp;F)…</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>&amp;Notice</source>
        <translation>依据的通知(&amp;N)</translation>
    </message>
    <message>
        <source>Working days stored</source>
        <translation>工作日历已保存</translation>
    </message>
    <message>
        <source>One day a line: 2018-02-15 休 春节, or 2018-02-11 班. Saturdays and Sundays rest anyway.</source>
        <translation>一行一天：2018-02-15 休 春节，或 2018-02-11 班。周六、周日本来就休。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AboutDialog</name>
    <message>
        <source>Look at an &amp;update…</source>
        <translation>更新文件(&amp;U)…</translation>
    </message>
    <message>
        <source>Back up and &amp;install…</source>
        <translation>备份并安装(&amp;I)…</translation>
    </message>
    <message>
        <source>About Xieli</source>
        <translation>关于协理</translation>
    </message>
    <message>
        <source>Install version %1?</source>
        <translation>安装 %1 版？</translation>
    </message>
    <message>
        <source>The file is looked at once more and the office file is backed up first. The system may ask for an administrator&apos;s password. Close other windows of Xieli first.</source>
        <translation>先把文件再核对一遍，并备份办公文件。系统可能要管理员口令。请先关闭其他打开着的协理窗口。</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用系统</translation>
    </message>
    <message>
        <source>Office files up to form</source>
        <translation>办公文件结构到第几版</translation>
    </message>
    <message>
        <source>This office file</source>
        <translation>这个办公文件</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>NOT encrypted: this program was built without SQLCipher</source>
        <translation>没有加密：程序编译时没有 SQLCipher</translation>
    </message>
    <message>
        <source>Release keys</source>
        <translation>发布密钥</translation>
    </message>
    <message>
        <source>There is no release key yet. Until there is one this program takes no update, whoever signed it: a new version is installed by whoever installed this one.</source>
        <translation>还没有发布密钥。在有之前，无论谁签的更新都不收；新版本请由当初安装的人来装。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Xieli</source>
        <translation>协理 Xieli</translation>
    </message>
    <message>
        <source>There is no release key yet, so no update can be known to be ours.</source>
        <translation>还没有发布密钥，认不出哪个更新是我们发布的。</translation>
    </message>
    <message>
        <source>A program update</source>
        <translation>程序更新</translation>
    </message>
    <message>
        <source>Program updates (*.xlu)</source>
        <translation>程序更新 (*.xlu)</translation>
    </message>
    <message>
        <source>Checking the signature…</source>
        <translation>正在核对签名…</translation>
    </message>
    <message>
        <source>Signed with the key %1.</source>
        <translation>签名的密钥：%1。</translation>
    </message>
    <message>
        <source>Backing up, checking once more and installing…</source>
        <translation>正在备份、再核对一遍、安装…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AidPane</name>
    <message>
        <source>identity unknown</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>where it happened</source>
        <translation>急难发生地</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>没有决定</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予救助</translation>
    </message>
    <message>
        <source>to be paid</source>
        <translation>待支付</translation>
    </message>
    <message>
        <source>paid, papers to follow</source>
        <translation>已付，手续待补</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定（元）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付（元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Temporary aid</source>
        <translation>临时救助</translation>
    </message>
    <message>
        <source>Reserve fund</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation>决定(&amp;I)…</translation>
    </message>
    <message>
        <source>Pa&amp;y…</source>
        <translation>支付(&amp;Y)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke back…</source>
        <translation>冲回(&amp;K)…</translation>
    </message>
    <message>
        <source>Papers &amp;came…</source>
        <translation>手续补齐(&amp;C)…</translation>
    </message>
    <message>
        <source>Con&amp;ference…</source>
        <translation>一事一议(&amp;F)…</translation>
    </message>
    <message>
        <source>Somebody &amp;without papers…</source>
        <translation>急难发生地救助(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Reserve fund…</source>
        <translation>登记备用金(&amp;R)…</translation>
    </message>
    <message>
        <source>Nobody has asked for temporary aid. A family&apos;s request is written in its file, under Money; somebody without papers is registered here.</source>
        <translation>还没有临时救助申请。家庭的申请写在家庭档案里；没有家庭档案的求助人在这里登记。</translation>
    </message>
    <message>
        <source>The reserve fund of this year has no line. It is kept by the township.</source>
        <translation>今年的备用金还没有收支。备用金由乡镇登记。</translation>
    </message>
    <message>
        <source>Reserve fund %1: %2 yuan</source>
        <translation>%1 年备用金余额 %2 元</translation>
    </message>
    <message>
        <source>Decided on %1 by %2 %3</source>
        <translation>%1 决定，决定人 %2 %3</translation>
    </message>
    <message>
        <source>Stage %1, %2: %3 yuan, %4 left</source>
        <translation>第 %1 次，%2：%3 元，还剩 %4 元</translation>
    </message>
    <message>
        <source>Papers to follow by %1: %2</source>
        <translation>手续要在 %1 前补齐：%2</translation>
    </message>
    <message>
        <source>Papers to follow: %1</source>
        <translation>手续待补：%1</translation>
    </message>
    <message>
        <source>Decide on temporary aid for %1</source>
        <translation>决定 %1 的临时救助</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>决定(&amp;D)</translation>
    </message>
    <message>
        <source>given</source>
        <translation>给予救助</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>不予救助</translation>
    </message>
    <message>
        <source>&amp;Yuan</source>
        <translation>金额（元）(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Stages</source>
        <translation>分次支付(&amp;S)</translation>
    </message>
    <message>
        <source>empty: at once; else 2018-05-10 300; 2018-06-10 200</source>
        <translation>空着一次付清；分次写成 2018-05-10 300; 2018-06-10 200</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>哪一级决定(&amp;L)</translation>
    </message>
    <message>
        <source>township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>决定人(&amp;B)</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the paper</source>
        <translation>文号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;One person alone</source>
        <translation>一人办理的原因(&amp;O)</translation>
    </message>
    <message>
        <source>only where nobody else could decide: why</source>
        <translation>只在没有别人可以决定时填写</translation>
    </message>
    <message>
        <source>Temporary aid decided</source>
        <translation>已决定临时救助</translation>
    </message>
    <message>
        <source>A request is decided once, and no more than this is paid.</source>
        <translation>一份申请只决定一次，支付不超过决定的金额。</translation>
    </message>
    <message>
        <source>Pay stage %1 to %2</source>
        <translation>支付第 %1 次给 %2</translation>
    </message>
    <message>
        <source>&amp;Pay</source>
        <translation>支付(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>方式(&amp;W)</translation>
    </message>
    <message>
        <source>Received &amp;by</source>
        <translation>领取人(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Goods</source>
        <translation>实物(&amp;G)</translation>
    </message>
    <message>
        <source>what was given, where it is not money</source>
        <translation>给的不是钱时，写明是什么</translation>
    </message>
    <message>
        <source>Take a payment back</source>
        <translation>冲回一笔支付</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>冲回(&amp;T)</translation>
    </message>
    <message>
        <source>%1 yuan of %2. The reserve fund gets a line that brings them back; nothing is erased.</source>
        <translation>%2 的 %1 元。备用金会多一行把钱收回，原来的记录都不动。</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>已冲回</translation>
    </message>
    <message>
        <source>The papers came</source>
        <translation>手续补齐</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Papers noted</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Minutes of a case conference</source>
        <translation>一事一议会议记录</translation>
    </message>
    <message>
        <source>&amp;Keep the minutes</source>
        <translation>保存记录(&amp;K)</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>地点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>主持人(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>参加人(&amp;P)</translation>
    </message>
    <message>
        <source>name and why</source>
        <translation>姓名和原因</translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <translation>事项(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Discussion</source>
        <translation>讨论情况(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Votes</source>
        <translation>表决(&amp;V)</translation>
    </message>
    <message>
        <source>for, against, abstained: 3 0 0</source>
        <translation>同意、反对、弃权：3 0 0</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Minutes kept</source>
        <translation>会议记录已保存</translation>
    </message>
    <message>
        <source>Who is kin or has an interest leaves, and does not vote.</source>
        <translation>有亲属或利害关系的人回避，不参加表决。</translation>
    </message>
    <message>
        <source>Somebody helped where the emergency was</source>
        <translation>急难发生地救助登记</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>Found &amp;on</source>
        <translation>发现日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>地点(&amp;W)</translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation>遇到什么困难(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>empty: not known</source>
        <translation>空着：不知道</translation>
    </message>
    <message>
        <source>&amp;Identity number</source>
        <translation>证件号(&amp;I)</translation>
    </message>
    <message>
        <source>Wh&amp;y not known</source>
        <translation>为什么不知道(&amp;Y)</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Ho&amp;me</source>
        <translation>户籍地(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Looks</source>
        <translation>特征(&amp;L)</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Stands in no list of families; whose identity is not known needs the reason and a photograph.</source>
        <translation>不进任何家庭名单；身份不明的要写原因并有照片。</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>Reserve fund written</source>
        <translation>备用金已登记</translation>
    </message>
    <message>
        <source>A line that was written is never changed; money is spent by paying what was decided.</source>
        <translation>写下的收支不改写；支出跟着支付自动登记。</translation>
    </message>
    <message>
        <source>Dec&amp;ision</source>
        <translation>决定(&amp;I)</translation>
    </message>
    <message>
        <source>Had &amp;to leave</source>
        <translation>回避(&amp;T)</translation>
    </message>
    <message>
        <source>refused in %1</source>
        <translation>在%1时已不予救助</translation>
    </message>
    <message>
        <source>decided in %1: %2 yuan, paid %3</source>
        <translation>在%1时已决定 %2 元，付 %3 元</translation>
    </message>
    <message>
        <source>gone to %1, decided there</source>
        <translation>随户迁往%1，由那边决定</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>更多(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Void the decision…</source>
        <translation>作废决定(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Handed over…</source>
        <translation>登记交接(&amp;H)…</translation>
    </message>
    <message>
        <source>Year&apos;s &amp;end: hand the balance back…</source>
        <translation>年末上缴结余(&amp;E)…</translation>
    </message>
    <message>
        <source>Void the decision for %1</source>
        <translation>作废%1的决定</translation>
    </message>
    <message>
        <source>&amp;Void</source>
        <translation>作废(&amp;V)</translation>
    </message>
    <message>
        <source>Decision voided</source>
        <translation>决定已作废</translation>
    </message>
    <message>
        <source>Only where nothing was paid of it. It stays on record with its reason.</source>
        <translation>一分也没有支付的才能作废；连同理由留在记录里。</translation>
    </message>
    <message>
        <source>%1 was handed over</source>
        <translation>%1的交接</translation>
    </message>
    <message>
        <source>&amp;To whom</source>
        <translation>交给谁(&amp;T)</translation>
    </message>
    <message>
        <source>Handing over noted</source>
        <translation>交接已登记</translation>
    </message>
    <message>
        <source>Hand the balance of the reserve fund back</source>
        <translation>备用金年末上缴</translation>
    </message>
    <message>
        <source>&amp;Hand back</source>
        <translation>上缴(&amp;H)</translation>
    </message>
    <message>
        <source>Balance handed back</source>
        <translation>结余已上缴</translation>
    </message>
    <message>
        <source>The whole balance of that year&apos;s fund goes back; nothing is spent of it after.</source>
        <translation>那一年的结余全部上缴，以后不再从里面支出。</translation>
    </message>
    <message>
        <source>Paper&amp;s</source>
        <translation>文书(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;End the later stages…</source>
        <translation>终止以后各次(&amp;E)…</translation>
    </message>
    <message>
        <source>End the later stages for %1</source>
        <translation>终止给%1以后各次的救助</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>终止(&amp;E)</translation>
    </message>
    <message>
        <source>Later stages ended</source>
        <translation>以后各次已终止</translation>
    </message>
    <message>
        <source>%1 yuan that are not paid yet are not paid any more. What was paid stays.</source>
        <translation>还没付的 %1 元不再支付，已经付的不变。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AmendmentForm</name>
    <message>
        <source>New value: %1</source>
        <translation>新数值：%1</translation>
    </message>
    <message>
        <source>stated in the document</source>
        <translation>文件写明</translation>
    </message>
    <message>
        <source>assumed, to be confirmed</source>
        <translation>推定，待确认</translation>
    </message>
    <message>
        <source>empty: not known</source>
        <translation>空缺：不知道</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>截止月份</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新数值</translation>
    </message>
    <message>
        <source>article 1, or the place in the text</source>
        <translation>第几条，或在文中的位置</translation>
    </message>
    <message>
        <source>yuan, such as 3720 or 397.50</source>
        <translation>元，例如 3720 或 397.50</translation>
    </message>
    <message>
        <source>such as 1.3, 3/10 or 30%</source>
        <translation>例如 1.3、3/10 或 30%</translation>
    </message>
    <message>
        <source>codes, separated by commas</source>
        <translation>代码，用逗号分开</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>until (empty: further notice)</source>
        <translation>至（不填为长期）</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>新数值(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;From month</source>
        <translation>从哪个月(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件名称(&amp;D)</translation>
    </message>
    <message>
        <source>Document n&amp;umber</source>
        <translation>文号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Issued by</source>
        <translation>发文单位(&amp;I)</translation>
    </message>
    <message>
        <source>Issued &amp;on</source>
        <translation>发文日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>条款(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>说明(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>提出(&amp;P)</translation>
    </message>
    <message>
        <source>It counts only after another person has confirmed it.</source>
        <translation>要由另一个人确认后才生效。</translation>
    </message>
    <message>
        <source>Please write the first month.</source>
        <translation>请填起始月份。</translation>
    </message>
    <message>
        <source>“%1” is no month or day.</source>
        <translation>“%1”不是月份或日期。</translation>
    </message>
    <message>
        <source>a day, such as 2026-01-29</source>
        <translation>日期，例如 2026-01-29</translation>
    </message>
    <message>
        <source>such as 0-1:50%; 1-:60%</source>
        <translation>例如 0-1:50%; 1-:60%</translation>
    </message>
    <message>
        <source>Present value</source>
        <translation>现行数值</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AnswerDialog</name>
    <message>
        <source>Answer and result</source>
        <translation>答复和结果</translation>
    </message>
    <message>
        <source>Answer the objection</source>
        <translation>答复异议</translation>
    </message>
    <message>
        <source>Objection of %1</source>
        <translation>%1 的异议</translation>
    </message>
    <message>
        <source>&amp;Answered on</source>
        <translation>答复日期(&amp;A)</translation>
    </message>
    <message>
        <source>Answer and &amp;result</source>
        <translation>答复和结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Store the answer</source>
        <translation>保存答复(&amp;S)</translation>
    </message>
    <message>
        <source>Where it leads to a re-survey, post the new result for three days.</source>
        <translation>需要重新调查的，新结果再公示三天。</translation>
    </message>
    <message>
        <source>Objection answered</source>
        <translation>异议已答复</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AsOfView</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Capacity for work</source>
        <translation>劳动能力</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Lives here</source>
        <translation>共同生活</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>away</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Yuan a year</source>
        <translation>每年多少元</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Day as of which it is shown</source>
        <translation>看哪一天的档案</translation>
    </message>
    <message>
        <source>Up and down arrows: a day on or back</source>
        <translation>按上下箭头：前一天、后一天</translation>
    </message>
    <message>
        <source>&amp;Back to today (Esc)</source>
        <translation>回到今天 (Esc)(&amp;B)</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Nobody lived in this household on that day.</source>
        <translation>那一天这一户没有人。</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>No survey had been accepted by that day.</source>
        <translation>到那一天还没有采用过收入调查。</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>认定决定</translation>
    </message>
    <message>
        <source>No decision was in force.</source>
        <translation>那一天没有生效的决定。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Nothing is on record as paid for that month.</source>
        <translation>那个月没有发放记录。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>入户走访</translation>
    </message>
    <message>
        <source>There had been no visit.</source>
        <translation>到那一天还没有走访过。</translation>
    </message>
    <message>
        <source>As of %1. To be read only: nothing can be changed here.</source>
        <translation>%1 的档案。只能看，不能改。</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>（无人）</translation>
    </message>
    <message>
        <source>This household did not exist yet.</source>
        <translation>那一天还没有这一户。</translation>
    </message>
    <message>
        <source>Closed on %1: %2</source>
        <translation>已于 %1 销户：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) living together</source>
        <translation>
            <numerusform>共同生活 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>no decision in force</source>
        <translation>没有生效的决定</translation>
    </message>
    <message>
        <source>assessed for %1: %2, %3 yuan</source>
        <translation>%1 核算：%2，%3 元</translation>
    </message>
    <message>
        <source>for %1: %2 yuan</source>
        <translation>%1 发放：%2 元</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AsidePane</name>
    <message>
        <source>Records that wait</source>
        <translation>搁着的记录</translation>
    </message>
    <message>
        <source>No record waits. What cannot go in at once is kept here with the reason, and tried again with each parcel of its sender.</source>
        <translation>没有搁着的记录。一时收不进来的，连同原因存在这里，以后每收那个单位的一个包都再试。</translation>
    </message>
    <message>
        <source>Show by office</source>
        <translation>按单位看</translation>
    </message>
    <message>
        <source>They wait and are lost to nobody; each is tried again with every parcel of its sender.</source>
        <translation>这些记录没有丢，搁着等；以后每收那个单位的一个包都再试一次。</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>全部单位</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AskDialog</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Choose first: %1. Nothing was changed.</source>
        <translation>请先选“%1”。什么也没有改动。</translation>
    </message>
    <message>
        <source>“%1” is not the name of one alone. Choose from the list below the field. Nothing was changed.</source>
        <translation>列表里没有“%1”，或者不止一个。什么也没有改动。请打名字的一部分，再从列表里选。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AssessmentDeciding</name>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>全选(&amp;L)</translation>
    </message>
    <message>
        <source>Tick n&amp;one</source>
        <translation>全不选(&amp;O)</translation>
    </message>
    <message>
        <source>There is nothing to decide: first assess all households of this month. The machine then proposes, and people decide.</source>
        <translation>没有可决定的：请先核算本月全部家庭。机器提出建议，由人决定。</translation>
    </message>
    <message>
        <source>This is a village&apos;s office: it may decide for training only. A real decision is the township&apos;s; it comes back with the township&apos;s parcel.</source>
        <translation>这是村的办公文件，只能作练习用的决定。真正的决定由乡镇作出，随乡镇的交换包回来。</translation>
    </message>
    <message>
        <source>Decided by (person and post)</source>
        <translation>决定人（姓名和职务）</translation>
    </message>
    <message>
        <source>Number of the decision paper</source>
        <translation>决定文书文号</translation>
    </message>
    <message>
        <source>e.g. 629901-2018-06</source>
        <translation>例如 629901-2018-06</translation>
    </message>
    <message>
        <source>Decision &amp;paper no.</source>
        <translation>决定文号(&amp;P)</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>决定人(&amp;B)</translation>
    </message>
    <message>
        <source>On (da&amp;y)</source>
        <translation>决定日期(&amp;Y)</translation>
    </message>
    <message>
        <source>%1 of %2 ticked, %3 yuan a month.</source>
        <translation>已勾选 %1 / %2 户，每月 %3 元。</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) wait for a class: type it in the column “Class”.</source>
        <translation>
            <numerusform>%n 户待定档次：请在“档次”一栏填写。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n proposal(s)?</source>
        <translation>
            <numerusform>要对 %n 条建议作出决定吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision is never deleted; it can only be voided later, with a reason. Payments are drafted from it.</source>
        <translation>决定不会被删除，以后只能写明理由作废。发放按决定起草。</translation>
    </message>
    <message>
        <source>For training: the journal says that this is no decision of a township.</source>
        <translation>练习：日志会写明这不是乡镇的决定。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Decided: %1 new or changed, %2 continued, %3 stopped, %4 left open; %5 yuan a month.</source>
        <translation>已决定：新作或变更 %1 户，继续 %2 户，停止 %3 户，留待 %4 户；每月共 %5 元。</translation>
    </message>
    <message>
        <source>Writing down the decisions…</source>
        <translation>正在登记决定…</translation>
    </message>
    <message>
        <source>De&amp;cide the ticked ones…</source>
        <translation>决定勾选的(&amp;C)…</translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked: the first posting is not over.</source>
        <translation>
            <numerusform>勾选的有 %n 户初审公示未满。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n of them the first posting is missing, not over, or objected to.</source>
        <translation>
            <numerusform>其中 %n 户没有初审公示，或公示未满、有异议。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide before the posting ends</source>
        <translation>公示期满前决定</translation>
    </message>
    <message>
        <source>Why is it decided while the list still hangs? The reason is journalled.</source>
        <translation>名单还在公示，为什么现在决定？原因会记入日志。</translation>
    </message>
    <message>
        <source>Decide alone</source>
        <translation>一个人决定</translation>
    </message>
    <message numerus="yes">
        <source>No posting of %n family(ies) newly taken in stands here (%1): where none hung on paper, hang it before the notice goes out.</source>
        <translation>
            <numerusform>新纳入的 %n 户在本程序里没有公示记录（%1）：没有张贴过纸质公示的，发告知书之前请先公示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided:</source>
        <translation>
            <numerusform>%n 条没有决定：</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Gradual exit…</source>
        <translation>改为渐退(&amp;G)…</translation>
    </message>
    <message>
        <source>Gradual exit of %1</source>
        <translation>%1户改为渐退</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选定(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>月数(&amp;M)</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1 个月</translation>
    </message>
    <message>
        <source>Instead of the stop the household keeps its last amount for these months. It counts once it is decided.</source>
        <translation>这一户不马上停发，这几个月仍按最后一次的金额发。作出决定以后才算数。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AssessmentPage</name>
    <message>
        <source>&amp;Assess all households</source>
        <translation>核算全部家庭(&amp;A)</translation>
    </message>
    <message>
        <source>Assessed households</source>
        <translation>已核算的家庭</translation>
    </message>
    <message>
        <source>Save the &amp;explanation as PDF…</source>
        <translation>把说明存为 PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>&amp;Results and explanation</source>
        <translation>结果与说明(&amp;R)</translation>
    </message>
    <message>
        <source>Proposals and &amp;decisions</source>
        <translation>建议与决定(&amp;D)</translation>
    </message>
    <message>
        <source>No household has been assessed for this month yet. “Assess all households” (F9) computes each of them under the place&apos;s policy and keeps the result with its explanation.</source>
        <translation>本月还没有核算过。按“核算全部家庭”（F9），按当地政策逐户计算，结果和理由一并保存。</translation>
    </message>
    <message>
        <source>Show by category</source>
        <translation>按类别显示</translation>
    </message>
    <message>
        <source>Show by what would change</source>
        <translation>按变化显示</translation>
    </message>
    <message>
        <source>Find a name or group</source>
        <translation>查找姓名或小组</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>How the result came about</source>
        <translation>结果是怎么来的</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Could not be told</source>
        <translation>未能认定</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Assessment, %1</source>
        <translation>%1 认定</translation>
    </message>
    <message>
        <source>%1 households, %2 of them not as decided, %3 yuan a month</source>
        <translation>%1 户，其中 %2 户与原决定不同，每月 %3 元</translation>
    </message>
    <message>
        <source>Assessing all households…</source>
        <translation>正在核算全部家庭…</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) assessed</source>
        <translation>
            <numerusform>已核算 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 households assessed (%2). %3 results were kept before with the same bytes.</source>
        <translation>已核算 %1 户（%2）。其中 %3 户的结果与以前保存的完全一致。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Explanation-%1-%2.pdf</source>
        <translation>核算说明-%1-%2.pdf</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>保存核算说明</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>&amp;Letter with reasons…</source>
        <translation>书面告知书(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AssessmentTree</name>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>核算说明</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>To be heeded</source>
        <translation>请注意</translation>
    </message>
</context>
<context>
    <name>xieli::ui::AuditPage</name>
    <message>
        <source>All that happened</source>
        <translation>全部经过</translation>
    </message>
    <message>
        <source>Files due</source>
        <translation>到期档案</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂缓销毁</translation>
    </message>
    <message>
        <source>Destruction lists</source>
        <translation>销毁清册</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Routine class due</source>
        <translation>到期的日常管理类</translation>
    </message>
</context>
<context>
    <name>xieli::ui::BackupKeeper</name>
    <message>
        <source>The office file was backed up and the copy checked.</source>
        <translation>办公文件已自动备份，并核对无误。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::BackupsDialog</name>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>made room for newer ones</source>
        <translation>已给新的腾出位置</translation>
    </message>
    <message>
        <source>checked, tried on %1</source>
        <translation>核对无误，%1演练过</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>%1; its place is not there now</source>
        <translation>%1；存放的地方现在不在</translation>
    </message>
    <message>
        <source>%1 days, %2 weeks, %3 months</source>
        <translation>%1 天、%2 周、%3 个月</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>At most every</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时一次</translation>
    </message>
    <message>
        <source>Kept, one each</source>
        <translation>各留一份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>备份位置</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>登记文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add a &amp;stick…</source>
        <translation>登记 U 盘(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;End this place…</source>
        <translation>停用这个位置(&amp;E)…</translation>
    </message>
    <message>
        <source>Back up &amp;now where due</source>
        <translation>到时候的现在备份(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Try the chosen copy</source>
        <translation>用选中的备份演练(&amp;T)</translation>
    </message>
    <message>
        <source>Try another f&amp;ile…</source>
        <translation>用别的文件演练(&amp;I)…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No copy has been made by itself yet. The first one is made a few minutes after the file was opened.</source>
        <translation>还没有自动备份过。打开文件几分钟后会做第一份。</translation>
    </message>
    <message>
        <source>Make no more copies there?</source>
        <translation>以后不再备份到那里吗？</translation>
    </message>
    <message>
        <source>The copies that are there stay as they are.</source>
        <translation>那里已有的备份原样留着。</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Try a backup</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Office files (*.xieli)</source>
        <translation>办公文件 (*.xieli)</translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery sheet</source>
        <translation>口令或恢复单(&amp;P)</translation>
    </message>
    <message>
        <source>Where copies go by themselves</source>
        <translation>自动备份到哪里</translation>
    </message>
    <message>
        <source>Copies that were made</source>
        <translation>备份过的</translation>
    </message>
    <message>
        <source>Drill: open a copy as after a loss</source>
        <translation>恢复演练：像丢了文件那样打开一份</translation>
    </message>
    <message>
        <source>The copy is opened aside and removed again; the office file stays as it is.</source>
        <translation>备份在旁边临时打开，核对完就删掉；办公文件不变。</translation>
    </message>
    <message>
        <source>an earlier place</source>
        <translation>以前的位置</translation>
    </message>
    <message>
        <source>A folder on the backup stick</source>
        <translation>选备份 U 盘里的文件夹</translation>
    </message>
    <message>
        <source>A folder on another disk or share</source>
        <translation>选另一块硬盘或共享里的文件夹</translation>
    </message>
    <message>
        <source>Copies go there too from now on: %1</source>
        <translation>以后也备份到：%1</translation>
    </message>
    <message>
        <source>No more copies go there.</source>
        <translation>以后不再备份到那里。</translation>
    </message>
    <message>
        <source>Making backups…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>A copy is due, but this place is not there: %1</source>
        <translation>该备份了，可是这个位置不在：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n copies made and checked; the others are up to date.</source>
        <translation>
            <numerusform>备份了 %n 份，都核对无误；其余的已是最新。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the copy…</source>
        <translation>正在打开备份…</translation>
    </message>
    <message>
        <source>The copy opens and holds; one could go on from it.</source>
        <translation>这份备份打得开、核对无误，可以用它恢复。</translation>
    </message>
    <message>
        <source>The copy does not hold. Make a new one, and keep this one for whoever looks into it.</source>
        <translation>这份备份核对不上。请重新备份一份，这一份留着给人查看。</translation>
    </message>
    <message>
        <source>What the drill found</source>
        <translation>演练的结果</translation>
    </message>
    <message>
        <source>The first copy goes into a folder beside the office file. Add a second place: a broken disk takes both.</source>
        <translation>第一份备份会放进办公文件旁边的文件夹。请再登记一个位置：硬盘坏了，两样会一起丢。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::BroughtDialog</name>
    <message>
        <source>What came with the household of %1</source>
        <translation>%1户随迁的档案</translation>
    </message>
    <message>
        <source>Decided, paid and recorded before</source>
        <translation>原来的认定、发放和变动</translation>
    </message>
    <message>
        <source>Nothing was decided or paid before, and nothing was written later.</source>
        <translation>原来没有认定和发放，后来也没有写什么。</translation>
    </message>
    <message>
        <source>From %1, left on %2. %3</source>
        <translation>从%1，%2 迁出。%3</translation>
    </message>
    <message>
        <source>Members, surveys, visits and evidence stand in the household itself. This is to be read: it counts in no sum here. Months that were paid there are not paid again.</source>
        <translation>成员、调查、走访和材料就在这一户里。这里的只给人看，不计入任何数；那边发过的月份不再发。</translation>
    </message>
    <message>
        <source>&amp;Read: take it off the list</source>
        <translation>看过了，不再提醒(&amp;R)</translation>
    </message>
    <message>
        <source>What has to be changed here, write down first: a death with Ctrl+E at the household.</source>
        <translation>这里也要改的请先登记：去世的，在这一户按 Ctrl+E。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::CasePaperDialog</name>
    <message>
        <source>There is nothing to give out yet.</source>
        <translation>还没有可以印发的。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::CasesPage</name>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>轮到谁</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>Sent back on %1 (%2): %3</source>
        <translation>%1 退回（%2）：%3</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Step &amp;done…</source>
        <translation>办完这一步(&amp;D)…</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>退回(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Pause…</source>
        <translation>暂停(&amp;P)…</translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation>决定(&amp;I)…</translation>
    </message>
    <message>
        <source>Temporary aid</source>
        <translation>临时救助</translation>
    </message>
    <message>
        <source>&amp;Accept an application…</source>
        <translation>受理申请(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Working days…</source>
        <translation>工作日历(&amp;W)…</translation>
    </message>
    <message>
        <source>No case is open. An application is accepted with Ctrl+N; from then on its steps and their days stand here.</source>
        <translation>没有在办的事项。按 Ctrl+N 受理申请，以后的环节和天数都在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are late; they stand on top.</source>
        <translation>
            <numerusform>%n 件超期，排在最前。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Runs again…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Accept an application</source>
        <translation>受理申请</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>受理(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>家庭(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <translation>事项(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;pplicant</source>
        <translation>申请人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Came by</source>
        <translation>来源(&amp;C)</translation>
    </message>
    <message>
        <source>Accepted &amp;on</source>
        <translation>受理日期(&amp;O)</translation>
    </message>
    <message>
        <source>Application accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>What is missing is told once, one paper a line; the case waits for it.</source>
        <translation>一次告知缺什么，一行一样；补齐以前先等着。</translation>
    </message>
    <message>
        <source>%1: step done</source>
        <translation>%1：办完</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>办完(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>B&amp;y whom</source>
        <translation>由谁办(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Opinion</source>
        <translation>意见(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>已办完这一步</translation>
    </message>
    <message>
        <source>Send the case back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>&amp;Send back</source>
        <translation>退回(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>退到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Case sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>The clock runs again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The clock runs</source>
        <translation>已恢复计时</translation>
    </message>
    <message>
        <source>Decide the case</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>决定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>as computed</source>
        <translation>按核算结果</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>决定人(&amp;B)</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the paper</source>
        <translation>文号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;One person alone</source>
        <translation>一人办理的原因(&amp;O)</translation>
    </message>
    <message>
        <source>only where nobody else could decide: why</source>
        <translation>只在没有别人可以决定时填写</translation>
    </message>
    <message>
        <source>Case decided</source>
        <translation>已作出决定</translation>
    </message>
    <message>
        <source>A refusal and a stop need their reason: it stands in the letter.</source>
        <translation>不予确认和停发要写理由，会写进告知书。</translation>
    </message>
    <message>
        <source>Papers m&amp;issing</source>
        <translation>还缺的材料(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从哪天起(&amp;F)</translation>
    </message>
    <message>
        <source>Dec&amp;ision</source>
        <translation>决定(&amp;I)</translation>
    </message>
    <message>
        <source>The missing papers came</source>
        <translation>缺的材料补来了</translation>
    </message>
    <message>
        <source>Papers noted</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>With the last of them the step is done, and the next one&apos;s clock begins.</source>
        <translation>补齐后这一步就办完，下一步开始计天数。</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>编号(&amp;U)</translation>
    </message>
    <message>
        <source>Papers &amp;received</source>
        <translation>收到的材料(&amp;R)</translation>
    </message>
    <message>
        <source>What follows that step is done again. “Papers” prints what the family is told.</source>
        <translation>这个环节和以后的都要重办。“文书”里可以印出告知家庭的补正材料告知书。</translation>
    </message>
    <message>
        <source>Case withdrawn</source>
        <translation>已登记撤回</translation>
    </message>
    <message>
        <source>The case is closed and stays on record with its reason.</source>
        <translation>办结并连同理由留在记录里。</translation>
    </message>
    <message>
        <source>Pap&amp;ers</source>
        <translation>文书(&amp;E)</translation>
    </message>
    <message>
        <source>Wi&amp;thdrawn…</source>
        <translation>撤回(&amp;T)…</translation>
    </message>
    <message>
        <source>Check, not answered yet: %1, %2: %3; the record says: %4</source>
        <translation>核对待答复：%1，%2：%3；册上记的：%4</translation>
    </message>
    <message>
        <source>This matter was accepted twice. This case ends, the other one goes on with the papers that are here.</source>
        <translation>这件事受理了两次。这一件办结，另一件带着这里的材料继续办理。</translation>
    </message>
    <message>
        <source>To the &amp;household</source>
        <translation>看这一户(&amp;H)</translation>
    </message>
    <message>
        <source>Record the &amp;visit…</source>
        <translation>去记录走访(&amp;V)…</translation>
    </message>
    <message>
        <source>To the check &amp;reports</source>
        <translation>去看核对结果(&amp;R)</translation>
    </message>
    <message>
        <source>To the &amp;postings</source>
        <translation>去公示(&amp;P)</translation>
    </message>
    <message>
        <source>To the &amp;payments</source>
        <translation>去发放(&amp;P)</translation>
    </message>
    <message>
        <source>Report n&amp;umber</source>
        <translation>核对报告编号(&amp;U)</translation>
    </message>
    <message>
        <source>of a report on paper</source>
        <translation>核对报告是纸质的才写</translation>
    </message>
    <message>
        <source>Fo&amp;r whom</source>
        <translation>给谁办的(&amp;R)</translation>
    </message>
    <message>
        <source>only where it is granted to one of them</source>
        <translation>只批给其中一个人的才写</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Computed: nothing stands here for %1. Assess the month first.</source>
        <translation>核算：%1还没有核算结果。请先核算这个月。</translation>
    </message>
    <message>
        <source>%1 yuan a month</source>
        <translation>每月 %1 元</translation>
    </message>
    <message>
        <source>no amount yet</source>
        <translation>还没有金额</translation>
    </message>
    <message>
        <source>Computed: %1, %2, %3 person(s), %4, from %5. %6</source>
        <translation>核算建议：%1，%2，%3 人，%4，从%5起。%6</translation>
    </message>
    <message>
        <source>Opinion: %1 (%2, %3) %4</source>
        <translation>初审意见：%1（%2，%3）%4</translation>
    </message>
    <message>
        <source>Visit: none</source>
        <translation>入户走访：没有</translation>
    </message>
    <message>
        <source>Visit: %1, %2</source>
        <translation>入户走访：%1，%2</translation>
    </message>
    <message>
        <source>Check: nothing waits for an answer</source>
        <translation>核对：没有等着答复的差异</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>哪一级决定(&amp;L)</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>没有写明</translation>
    </message>
    <message>
        <source>The application is withdrawn</source>
        <translation>撤回申请</translation>
    </message>
</context>
<context>
    <name>xieli::ui::CellDelegate</name>
    <message>
        <source>can</source>
        <translation>能</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>不能</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第%2行</translation>
    </message>
</context>
<context>
    <name>xieli::ui::CheckPane</name>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The county found</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>The record says</source>
        <translation>册上记录</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Hits to be answered</source>
        <translation>待答复的核对结果</translation>
    </message>
    <message>
        <source>&amp;Take in a result sheet…</source>
        <translation>导入核对结果(&amp;T)…</translation>
    </message>
    <message>
        <source>A&amp;nswer…</source>
        <translation>答复(&amp;N)…</translation>
    </message>
    <message>
        <source>No hit of a check waits for an answer. The county&apos;s result sheet is taken in here; what it says otherwise than the record stands here until it is answered, and holds a new decision.</source>
        <translation>没有等待答复的核对结果。县里的核对结果表在这里导入；和册上不一样的列在这里，答复之前不能作新的决定。</translation>
    </message>
    <message>
        <source>Row %1 of the sheet: %2. The record: %3.</source>
        <translation>表上第 %1 行：%2。册上：%3。</translation>
    </message>
    <message>
        <source>Result sheet of the county</source>
        <translation>县里的核对结果表</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Take in %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>%1 rows, %2 of them about people of the register, in %3 families; of %4 nothing was found. %5 hits are otherwise than the record.</source>
        <translation>共 %1 行，其中 %2 行是册上的人，涉及 %3 户；%4 户没有查到什么。和册上不一样的有 %5 条。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>As &amp;of, where the sheet does not say</source>
        <translation>核对到哪一天（表上没写时）(&amp;O)</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Nothing of the record is changed by it.</source>
        <translation>册上的记录不会因此改动。</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>说明(&amp;R)</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>“Not mine” and “not dead” need a picture as proof; “record changed” is taken once the record is changed.</source>
        <translation>“不是本人的”“没有死亡”要有证明照片；“已改记录”要先把记录改好。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ClashPage</name>
    <message>
        <source>Questions</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>&amp;Decide, on to the next (Enter)</source>
        <translation>决定，下一条（回车）(&amp;D)</translation>
    </message>
    <message>
        <source>Open the &amp;household</source>
        <translation>打开这一户(&amp;H)</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>等着决定的</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已有结果的</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>看哪些疑问</translation>
    </message>
    <message>
        <source>No question is open. When a parcel of a village says something else than this file, it stands here.</source>
        <translation>没有要决定的疑问。村里的交换包和本机说法不同的，会列在这里。</translation>
    </message>
    <message>
        <source>No question is open. What this village and the township say differently stands here; the township decides.</source>
        <translation>没有疑问。本村和乡镇说法不同的会列在这里，由乡镇决定。</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>两边的说法</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另写一个值</translation>
    </message>
    <message>
        <source>&amp;Note, why (N)</source>
        <translation>理由（&amp;N）</translation>
    </message>
    <message>
        <source>may stay empty where the suggestion is followed</source>
        <translation>照建议办的可以不写</translation>
    </message>
    <message>
        <source>On record now</source>
        <translation>现在登记的</translation>
    </message>
    <message>
        <source>&amp;1 same person, keep the first</source>
        <translation>&amp;1 同一个人，留第一份</translation>
    </message>
    <message>
        <source>&amp;2 same person, keep the second</source>
        <translation>&amp;2 同一个人，留第二份</translation>
    </message>
    <message>
        <source>&amp;3 two people</source>
        <translation>&amp;3 是两个人</translation>
    </message>
    <message>
        <source>&amp;1 alive</source>
        <translation>&amp;1 人还在</translation>
    </message>
    <message>
        <source>&amp;2 dead, as recorded</source>
        <translation>&amp;2 已去世，日期不变</translation>
    </message>
    <message>
        <source>&amp;3 dead, on another day:</source>
        <translation>&amp;3 已去世，另写日期：</translation>
    </message>
    <message>
        <source>&amp;3 another:</source>
        <translation>&amp;3 另写：</translation>
    </message>
    <message>
        <source>Choose first: 1, 2 or 3 in the list (Esc goes there), or Alt with the number.</source>
        <translation>请先选：在清单里按 1、2 或 3（按 Esc 回到清单），或按 Alt 加数字。</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>已决定：%1</translation>
    </message>
    <message>
        <source>Decided: %1. It goes to the other office with the next parcel.</source>
        <translation>已决定：%1。随下一个交换包送到对方。</translation>
    </message>
    <message>
        <source>Looking through the register…</source>
        <translation>正在查全册…</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) may be one person; they stand in the list.</source>
        <translation>
            <numerusform>有 %n 对也许是同一个人，已列在清单里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the decision &amp;back…</source>
        <translation>收回决定(&amp;B)…</translation>
    </message>
    <message>
        <source>A mistake? Ctrl+Z takes it back, later the button under “Settled”.</source>
        <translation>决定错了，按 Ctrl+Z 收回；以后在“已有结果的”里用“收回决定”。</translation>
    </message>
    <message>
        <source>This decision itself is not taken back.</source>
        <translation>这个决定收不回来。</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>收回决定</translation>
    </message>
    <message>
        <source>%1
The two records are parted again, and the question stands among those to be decided.
Why?</source>
        <translation>%1
两份记录重新分开，疑问回到“待决定”里。
为什么收回？</translation>
    </message>
    <message>
        <source>%1
The question stands among those to be decided again; what was written stays until then.
Why?</source>
        <translation>%1
疑问回到“待决定”里；写进去的值先留着，等重新决定。
为什么收回？</translation>
    </message>
    <message>
        <source>The decision is taken back</source>
        <translation>收回决定</translation>
    </message>
    <message>
        <source>The decision is taken back; the question is to be decided again.</source>
        <translation>决定收回了，疑问等重新决定。</translation>
    </message>
    <message>
        <source>&amp;Look for people entered twice</source>
        <translation>查登记了两次的人(&amp;L)</translation>
    </message>
    <message>
        <source>Nobody is entered twice.</source>
        <translation>没有登记了两次的人。</translation>
    </message>
    <message>
        <source>%1
Both accounts are open again; until it is decided anew, nothing is paid to the household.
Why?</source>
        <translation>%1
两个账号都会重新启用；重新决定以前，这一户的钱先不发。
为什么？</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ClockDialog</name>
    <message>
        <source>Is this computer&apos;s day right?</source>
        <translation>这台电脑的日期对吗？</translation>
    </message>
    <message>
        <source>e.g. the clock was set right again; the file lay still for three months</source>
        <translation>例如：时钟已调准；这份文件有三个月没有动过</translation>
    </message>
    <message>
        <source>Why the day is right</source>
        <translation>日期为什么是对的</translation>
    </message>
    <message>
        <source>The day is &amp;right: %1</source>
        <translation>日期是对的(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Go on with the &amp;last day: %1</source>
        <translation>按上次的日期继续(&amp;L)：%1</translation>
    </message>
    <message>
        <source>For a training village, or until the clock is set right</source>
        <translation>练习村用，或在时钟调准之前用</translation>
    </message>
    <message>
        <source>Deadlines, ages and months of payment run on this day. Why is it right?</source>
        <translation>期限、年龄和发放月份都按这一天计算。为什么它是对的？</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ClosedHouseholds</name>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销户日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Closed households</source>
        <translation>已销户的家庭</translation>
    </message>
    <message>
        <source>No household has been closed.</source>
        <translation>还没有销户的家庭。</translation>
    </message>
    <message>
        <source>Enter opens the file. It stays readable with all that happened.</source>
        <translation>按回车打开档案。销户以后，档案和经过都还能看。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ClosingDialog</name>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The posting is over</source>
        <translation>公示结束</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选照片(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Taken down on</source>
        <translation>取下日期(&amp;T)</translation>
    </message>
    <message>
        <source>Photograph of the board</source>
        <translation>公示栏照片</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>Cl&amp;ose the posting</source>
        <translation>结束公示(&amp;O)</translation>
    </message>
    <message>
        <source>Posting closed</source>
        <translation>公示已结束</translation>
    </message>
    <message>
        <source>about the photograph, or why there is none</source>
        <translation>照片的说明，或为什么没有照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::DayField</name>
    <message>
        <source>Not a day, such as 2018-06-05</source>
        <translation>不是日期，应像 2018-06-05</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>xieli::ui::DestructionPaper</name>
    <message>
        <source>Destruction list</source>
        <translation>销毁清册</translation>
    </message>
    <message>
        <source>The list was not made. Above stands why.</source>
        <translation>清册没有做成，原因写在上面。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::DestructionsPane</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>列出日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>销毁日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>谁销毁</translation>
    </message>
    <message>
        <source>Destruction lists</source>
        <translation>销毁清册</translation>
    </message>
    <message>
        <source>Show and &amp;print…</source>
        <translation>看和打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>撤回(&amp;W)…</translation>
    </message>
    <message>
        <source>Write the file &amp;anew</source>
        <translation>重写办公文件(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;estroy, with a second person…</source>
        <translation>两人销毁(&amp;E)…</translation>
    </message>
    <message>
        <source>Nothing is destroyed yet. Print the list, have it approved and signed; then two persons carry it out.</source>
        <translation>还没有销毁任何内容。请先打印清册、批准签字，再由两个人办理。</translation>
    </message>
    <message>
        <source>Withdrawn on %1: nothing was destroyed.</source>
        <translation>%1撤回，没有销毁任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were blanked. Keys, days, kinds and amounts stay, and the chain of the journal is whole.</source>
        <translation>
            <numerusform>清除了 %n 条记录的内容。编号、日期、种类和金额还在，日志链完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was written anew on %1.</source>
        <translation>办公文件已于%1重写。</translation>
    </message>
    <message>
        <source>The file was NOT written anew yet: old pages may still hold values. Make room on the disk and write it anew.</source>
        <translation>办公文件还没有重写：旧页里可能还留着内容。请腾出磁盘空间，再重写。</translation>
    </message>
    <message>
        <source>Withdraw list no. %1?</source>
        <translation>撤回第 %1 号清册吗？</translation>
    </message>
    <message>
        <source>Nothing is destroyed. The list stays with its number; its files can be listed again.</source>
        <translation>没有销毁任何内容。清册和编号留着，里面的档案可以再列。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清册</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>Listed by</source>
        <translation>谁列的</translation>
    </message>
    <message>
        <source>Names, numbers, addresses, notes, computations and pictures of these files are destroyed. It cannot be undone. A second user of this office confirms it.</source>
        <translation>这些档案的姓名、号码、住址、备注、核算和图片都要销毁，不能恢复。由本单位另一个用户确认。</translation>
    </message>
    <message>
        <source>Destroying the files and writing the office file anew…</source>
        <translation>正在销毁，并重写办公文件……</translation>
    </message>
    <message>
        <source>Writing the office file anew…</source>
        <translation>正在重写办公文件……</translation>
    </message>
    <message>
        <source>What of</source>
        <translation>哪一类</translation>
    </message>
    <message>
        <source>families&apos; files</source>
        <translation>家庭档案</translation>
    </message>
    <message>
        <source>routine class</source>
        <translation>日常管理类</translation>
    </message>
    <message>
        <source>Files or pieces</source>
        <translation>户数或件数</translation>
    </message>
    <message>
        <source>No list was made yet. Under “Files due” and “Routine class due” what has had its time is listed for destruction; the list stands here for ever.</source>
        <translation>还没有列过清册。在“到期档案”和“到期的日常管理类”里把到期的列入清册；清册永远留在这里。</translation>
    </message>
    <message>
        <source>Names, numbers, what was written, photographs and papers of these pieces are destroyed; the families&apos; own files stay. It cannot be undone. A second user of this office confirms it.</source>
        <translation>这些件里的姓名、号码、所写的内容、照片和文书将被销毁，各家自己的档案不动。不能撤销。要由本单位的另一个用户确认。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::DossierLedgers</name>
    <message>
        <source>Care need</source>
        <translation>照护需求</translation>
    </message>
    <message>
        <source>needs care</source>
        <translation>需要照护</translation>
    </message>
    <message>
        <source>no need</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Needs long-term care; empty: not asked</source>
        <translation>是否需要长期照护；空着表示没有问过</translation>
    </message>
    <message>
        <source>Care place</source>
        <translation>供养方式</translation>
    </message>
    <message>
        <source>Of a person in extreme poverty: where cared for</source>
        <translation>特困人员：集中还是分散供养</translation>
    </message>
    <message>
        <source>Injury care</source>
        <translation>工伤护理</translation>
    </message>
    <message>
        <source>Receives nursing pay of work injury insurance</source>
        <translation>领取工伤保险生活护理费</translation>
    </message>
    <message>
        <source>School</source>
        <translation>就读阶段</translation>
    </message>
    <message>
        <source>Stage of schooling</source>
        <translation>正在就读的阶段</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>儿童抚养</translation>
    </message>
    <message>
        <source>Of minors: who brings the child up</source>
        <translation>未成年人：由谁抚养</translation>
    </message>
    <message>
        <source>Old age</source>
        <translation>老人居住</translation>
    </message>
    <message>
        <source>Of the old: whom the person lives with</source>
        <translation>老年人：与谁同住</translation>
    </message>
    <message>
        <source>Hukou</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>外地</translation>
    </message>
    <message>
        <source>Registered here or elsewhere; empty: not asked</source>
        <translation>户籍在本地还是外地；空着表示没有问过</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>居住起始</translation>
    </message>
    <message>
        <source>Of those registered elsewhere: living here since</source>
        <translation>外地户籍的人：从哪天起在本地居住</translation>
    </message>
    <message>
        <source>Permit since</source>
        <translation>居住证起始</translation>
    </message>
    <message>
        <source>Residence permit held since</source>
        <translation>从哪天起办有居住证</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n岁</numerusform>
        </translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>劳动能力</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Grade of disability, 1 to 4</source>
        <translation>残疾等级，1 到 4</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>在校</translation>
    </message>
    <message>
        <source>In school; Space changes it</source>
        <translation>是否在校；空格键切换</translation>
    </message>
    <message>
        <source>Lives here</source>
        <translation>同住</translation>
    </message>
    <message>
        <source>Lives together with the household; Space changes it</source>
        <translation>是否与本户共同生活；空格键切换</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>就业</translation>
    </message>
    <message>
        <source>What the person does, or why there is no job</source>
        <translation>在做什么，或为什么没有就业</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Born into, married into or moved to the household</source>
        <translation>出生、嫁入或迁入本户</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离开日期</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>死亡日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Type its code, such as B1, or its word</source>
        <translation>输入代码（如 B1）或文字</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Earner</source>
        <translation>收入人</translation>
    </message>
    <message>
        <source>Empty: shared by the household</source>
        <translation>空：全家共有</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount a year</source>
        <translation>年金额</translation>
    </message>
    <message>
        <source>Yuan; follows quantity × price until it is typed</source>
        <translation>元；没有另填时等于数量 × 单价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>What it cost to earn it, same months</source>
        <translation>同一时期为此付出的成本</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Months of the year in which it was earned; empty: all</source>
        <translation>一年中有几个月有这项收入；空：全年</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>为谁</translation>
    </message>
    <message>
        <source>Rigid</source>
        <translation>刚性</translation>
    </message>
    <message>
        <source>Cannot be avoided: illness, schooling, disability</source>
        <translation>省不下来的：治病、上学、残疾</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值（元）</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积㎡</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Why exempt</source>
        <translation>豁免理由</translation>
    </message>
    <message>
        <source>Of the obligor to the person supported</source>
        <translation>义务人是被供养人的什么人</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>供养谁</translation>
    </message>
    <message>
        <source>Empty: the household</source>
        <translation>空：全家</translation>
    </message>
    <message>
        <source>Ability</source>
        <translation>履行能力</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭人口</translation>
    </message>
    <message>
        <source>Persons in the obligor&apos;s own family</source>
        <translation>义务人自己家里的人数</translation>
    </message>
    <message>
        <source>Family income</source>
        <translation>家庭年收入</translation>
    </message>
    <message>
        <source>Yuan a year</source>
        <translation>每年多少元</translation>
    </message>
    <message>
        <source>Agreed a year</source>
        <translation>协议年额</translation>
    </message>
    <message>
        <source>By judgment or agreement</source>
        <translation>按判决或协议</translation>
    </message>
    <message>
        <source>Paid a year</source>
        <translation>实付年额</translation>
    </message>
    <message>
        <source>Why unable</source>
        <translation>无能力的原因</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>From</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Why somebody else&apos;s card</source>
        <translation>为何用别人的卡</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理</translation>
    </message>
    <message>
        <source>Type the numbers of what the person CANNOT do alone: 1 eat, 2 dress, 3 get in and out of bed, 4 use the toilet, 5 walk, 6 wash; 0: can do all six; after a question mark: not asked; empty: nothing asked</source>
        <translation>打不能自己做的号码：1吃饭 2穿衣 3上下床 4如厕 5行走 6洗澡；0＝六项都能；问号后面＝没问；空＝都没问</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>The law of this day governs the request</source>
        <translation>按这一天有效的规定核算</translation>
    </message>
    <message>
        <source>Hardship</source>
        <translation>困难类型</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Class of the recipient, A to D, where the place pays by it</source>
        <translation>救助对象 A、B、C、D 类（当地按类别定标准的）</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Persons helped; empty: the whole household</source>
        <translation>救助几人；空着：全家</translation>
    </message>
    <message>
        <source>Months that the hardship lasts</source>
        <translation>困难延续几个月</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提出金额</translation>
    </message>
    <message>
        <source>Yuan; where people decide the amount: accidents, case by case, quick aid</source>
        <translation>元；由人定金额的填这里：突发意外、一事一议、小额快救</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>必要支出</translation>
    </message>
    <message>
        <source>Necessary expense of twelve months, where the place has a coefficient</source>
        <translation>十二个月的必要支出（当地有系数的）</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>The same words are the same cause</source>
        <translation>文字相同就是同一事由</translation>
    </message>
    <message>
        <source>Local hukou</source>
        <translation>本地户籍</translation>
    </message>
    <message>
        <source>Space changes it</source>
        <translation>按空格改变</translation>
    </message>
    <message>
        <source>Resident since</source>
        <translation>居住起始</translation>
    </message>
    <message>
        <source>Where the hukou is elsewhere</source>
        <translation>非本地户籍的填写</translation>
    </message>
    <message>
        <source>Payment dates</source>
        <translation>发放日期</translation>
    </message>
    <message>
        <source>2018-05-10 1000; 2018-06-10: dates without an amount share the rest; empty: paid once</source>
        <translation>2018-05-10 1000; 2018-06-10：没写金额的各次平分余下的；空着：一次发给</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Of discharge or treatment</source>
        <translation>出院或就诊的日期</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Where only the year is known</source>
        <translation>只知道年份的填写</translation>
    </message>
    <message>
        <source>In-patient</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Compliant cost</source>
        <translation>合规费用</translation>
    </message>
    <message>
        <source>Yuan that the rules recognise</source>
        <translation>政策范围内的费用，元</translation>
    </message>
    <message>
        <source>Basic paid</source>
        <translation>基本医保付</translation>
    </message>
    <message>
        <source>By basic medical insurance</source>
        <translation>基本医疗保险支付</translation>
    </message>
    <message>
        <source>Major paid</source>
        <translation>大病险付</translation>
    </message>
    <message>
        <source>By major-illness insurance</source>
        <translation>大病保险支付</translation>
    </message>
    <message>
        <source>Re-insured</source>
        <translation>再报销</translation>
    </message>
    <message>
        <source>By re-insurance of major illness</source>
        <translation>大病再报销</translation>
    </message>
    <message>
        <source>Deep poverty</source>
        <translation>深度贫困</translation>
    </message>
    <message>
        <source>The place is a deep-poverty area</source>
        <translation>属于深度贫困地区</translation>
    </message>
    <message>
        <source>Low income</source>
        <translation>低收入</translation>
    </message>
    <message>
        <source>In the list of low-income people</source>
        <translation>在低收入人群信息库</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>病名</translation>
    </message>
    <message>
        <source>Its name as on the list of major diseases</source>
        <translation>按重特大疾病病种名单的写法</translation>
    </message>
    <message>
        <source>Last day of the exemption</source>
        <translation>豁免的最后一天</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Whose land, where the village&apos;s prices tell them apart</source>
        <translation>土地来源（价格表区分时填写）</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>按表</translation>
    </message>
    <message>
        <source>No amount: quantity × the village&apos;s price of the year</source>
        <translation>不填金额：数量 × 本村当年价格</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>摊销</translation>
    </message>
    <message>
        <source>Compensation (T8) that stands for so many months</source>
        <translation>赔偿补偿款（T8）按几个月分摊</translation>
    </message>
    <message>
        <source>Own income</source>
        <translation>本人收入</translation>
    </message>
    <message>
        <source>Of the obligor alone, yuan a year</source>
        <translation>义务人本人，每年多少元</translation>
    </message>
    <message>
        <source>Supports in all</source>
        <translation>共供养</translation>
    </message>
    <message>
        <source>Persons whom the obligor supports in all</source>
        <translation>义务人一共供养几人</translation>
    </message>
    <message>
        <source>Left school on</source>
        <translation>毕业日期</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>The identity number tells it; type it only where there is no number</source>
        <translation>身份证号会自动带出；没有号码时才手填</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Such as the crop; what the village&apos;s price list has needs no amount</source>
        <translation>如作物名称；村价格表里有的不用填金额</translation>
    </message>
    <message>
        <source>Mu, heads, kilograms, months</source>
        <translation>亩、头、公斤、月</translation>
    </message>
    <message>
        <source>Yuan for one unit; faint: of the village&apos;s list</source>
        <translation>每单位多少元；灰色的是村价格表的价</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>What the law counts of it in a year; F2 tells why</source>
        <translation>按规定一年计入多少；F2 看为什么</translation>
    </message>
    <message>
        <source>The amount when this form was opened</source>
        <translation>打开表单时的金额</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Job cost that the law deducts from this person&apos;s wages; F2 tells why</source>
        <translation>按规定从这个人工资里扣减的就业成本；F2 看为什么</translation>
    </message>
    <message>
        <source>The value when this form was opened</source>
        <translation>打开表单时的价值</translation>
    </message>
    <message>
        <source>What really comes in a year</source>
        <translation>一年实际给了多少</translation>
    </message>
    <message>
        <source>Support that the law counts from this obligor in a year; F2 tells why</source>
        <translation>按规定一年从该义务人计入多少赡养费；F2 看为什么</translation>
    </message>
    <message>
        <source>Of the card or passbook; the last digit is checked</source>
        <translation>卡或存折上的号码；会核对校验位</translation>
    </message>
    <message>
        <source>Empty: the head of the household</source>
        <translation>空：户主本人</translation>
    </message>
    <message>
        <source>Such as bedridden, a minor, no identity card</source>
        <translation>如卧床、未成年、没有身份证</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <translation>%1（已不在户）</translation>
    </message>
    <message>
        <source>Last amount</source>
        <translation>上次金额</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>上次价值</translation>
    </message>
</context>
<context>
    <name>xieli::ui::DueFilesPane</name>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>停止日期</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>期满日期</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>档案类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hold a file back</source>
        <translation>暂缓销毁</translation>
    </message>
    <message>
        <source>Hold back the file: %1</source>
        <translation>暂缓销毁：%1</translation>
    </message>
    <message>
        <source>&amp;Hold back</source>
        <translation>暂缓(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>家庭(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>到哪一天(&amp;U)</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂缓销毁</translation>
    </message>
    <message>
        <source>A complaint, an audit, a lawsuit: until it is lifted, or until the day, nothing of the file is destroyed. Without a day it holds until somebody lifts it.</source>
        <translation>信访、审计、诉讼等：在解除以前，或到期以前，这户档案什么都不销毁。不写日期就一直有效，直到有人解除。</translation>
    </message>
    <message>
        <source>Files whose time is over</source>
        <translation>期满的档案</translation>
    </message>
    <message>
        <source>All that happene&amp;d</source>
        <translation>全部经过(&amp;D)</translation>
    </message>
    <message>
        <source>Hold &amp;back…</source>
        <translation>暂缓销毁(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;List for destruction…</source>
        <translation>列销毁清册(&amp;L)…</translation>
    </message>
    <message>
        <source>No file&apos;s time is over. A file is kept for its years after the household was closed and the last money was paid or came back.</source>
        <translation>没有期满的档案。销户、最后一笔发放或追回以后，档案再保管规定的年限。</translation>
    </message>
    <message>
        <source>all that can be destroyed (%1)</source>
        <translation>全部可以销毁的（%1 户）</translation>
    </message>
    <message>
        <source>this file alone: %1</source>
        <translation>只列这一户：%1</translation>
    </message>
    <message>
        <source>List for destruction</source>
        <translation>列销毁清册</translation>
    </message>
    <message>
        <source>&amp;Make the list</source>
        <translation>列出清册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>哪些(&amp;W)</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the approval</source>
        <translation>批准文号(&amp;N)</translation>
    </message>
    <message>
        <source>List made</source>
        <translation>清册已列出</translation>
    </message>
    <message>
        <source>Nothing is destroyed yet: the list is printed and approved, and then carried out together with a second person.</source>
        <translation>现在还不销毁：清册打印、批准以后，再由两个人一起办理。</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::DuePiecesPane</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>期满</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pieces of the routine class whose time is over</source>
        <translation>到期的日常管理类档案</translation>
    </message>
    <message>
        <source>&amp;List for destruction…</source>
        <translation>列入销毁清册(&amp;L)…</translation>
    </message>
    <message>
        <source>Nothing&apos;s time is over. Postings, sheets that were taken in, papers about the whole village, the register of exports and register lines about people without a file are kept for their years after they ended.</source>
        <translation>没有到期的。公示、导入过的表、全村的文书、出表登记，以及没有档案的人的台账，从结束起保管满年限。</translation>
    </message>
    <message>
        <source>all that can be destroyed (%1)</source>
        <translation>全部可以销毁的（%1）</translation>
    </message>
    <message>
        <source>this piece alone: %1</source>
        <translation>只列这一件：%1</translation>
    </message>
    <message>
        <source>List of the routine class for destruction</source>
        <translation>日常管理类列入销毁清册</translation>
    </message>
    <message>
        <source>&amp;Make the list</source>
        <translation>列出清册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>列哪些(&amp;W)</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the approval</source>
        <translation>批准文号(&amp;M)</translation>
    </message>
    <message>
        <source>List made</source>
        <translation>清册已列出</translation>
    </message>
    <message>
        <source>Nothing is destroyed yet: the list is printed and approved, and then carried out together with a second person.</source>
        <translation>还没有销毁：清册要打印、批准，再由两人办理。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::EvidenceForm</name>
    <message>
        <source>What the picture proves</source>
        <translation>图片证明什么</translation>
    </message>
    <message>
        <source>what is to be seen, in a few words</source>
        <translation>用几个字写明图上是什么</translation>
    </message>
    <message>
        <source>&amp;Proves</source>
        <translation>证明(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>说明(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Taken on</source>
        <translation>拍摄日期(&amp;T)</translation>
    </message>
    <message>
        <source>Taken &amp;by</source>
        <translation>拍摄人(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Where and with which device it was taken is not kept.</source>
        <translation>拍摄的位置和设备信息不保存。</translation>
    </message>
    <message>
        <source>the household</source>
        <translation>全户</translation>
    </message>
    <message>
        <source>visit of %1</source>
        <translation>%1 的走访</translation>
    </message>
    <message>
        <source>expense: %1</source>
        <translation>支出：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::EvidencePane</name>
    <message>
        <source>&amp;Add from file… (Ctrl+O)</source>
        <translation>从文件添加… (Ctrl+O)(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Paste (Ctrl+V)</source>
        <translation>粘贴 (Ctrl+V)(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Look (Enter)</source>
        <translation>放大看（回车）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Describe… (F2)</source>
        <translation>改说明… (F2)(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete (Del)</source>
        <translation>删除 (Del)(&amp;X)</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>打印(&amp;R)</translation>
    </message>
    <message>
        <source>Evidence of the household</source>
        <translation>本户的佐证材料</translation>
    </message>
    <message>
        <source>No photograph or scan yet. Drag pictures here, paste one with Ctrl+V, or add them from a file or a telephone&apos;s memory with Ctrl+O.</source>
        <translation>还没有照片或扫描件。可以把图片拖到这里，用 Ctrl+V 粘贴，或用 Ctrl+O 从文件、手机存储里添加。</translation>
    </message>
    <message>
        <source>PDF, &amp;4 on a page…</source>
        <translation>存为 PDF，每页 4 张…(&amp;4)</translation>
    </message>
    <message>
        <source>PDF, &amp;2 on a page…</source>
        <translation>存为 PDF，每页 2 张…(&amp;2)</translation>
    </message>
    <message>
        <source>On the p&amp;rinter, 4 on a page…</source>
        <translation>用打印机打印，每页 4 张…(&amp;R)</translation>
    </message>
    <message>
        <source>Add a photograph or scan</source>
        <translation>添加照片或扫描件</translation>
    </message>
    <message>
        <source>Kept: %1 (%2 KB). Ctrl+Z takes it back.</source>
        <translation>已保存：%1（%2 KB）。按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Evidence kept</source>
        <translation>已保存佐证材料</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy a picture, a screenshot or a picture file first. Nothing was added.</source>
        <translation>没有可以粘贴的图片。请先复制一张图片、截图或图片文件。什么也没有添加。</translation>
    </message>
    <message>
        <source>Evidence described</source>
        <translation>已改写佐证说明</translation>
    </message>
    <message>
        <source>Delete “%1” from the evidence?</source>
        <translation>从佐证材料里删除“%1”？</translation>
    </message>
    <message>
        <source>It can be brought back with Ctrl+Z; the journal keeps that it was there.</source>
        <translation>按 Ctrl+Z 可以找回；日志里会留下它曾经存在的记录。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>已删除。按 Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>Evidence deleted</source>
        <translation>已删除佐证材料</translation>
    </message>
    <message>
        <source>Save the pictures as PDF</source>
        <translation>把图片存为 PDF</translation>
    </message>
    <message>
        <source>Evidence %1.pdf</source>
        <translation>佐证材料 %1.pdf</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::EvidenceStrip</name>
    <message>
        <source>Pictures that may tell; Enter shows one large</source>
        <translation>可供参考的照片和扫描件，按回车看大图</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ExchangePage</name>
    <message>
        <source>Write our &amp;introduction…</source>
        <translation>写出本处介绍(&amp;I)…</translation>
    </message>
    <message>
        <source>Make another office &amp;known…</source>
        <translation>认识另一单位(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Pack a parcel…</source>
        <translation>打包(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Take in a parcel…</source>
        <translation>收取交换包(&amp;T)…</translation>
    </message>
    <message>
        <source>Known offices</source>
        <translation>已认识的单位</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>No other office is known yet. Write our introduction onto the stick and give it to the other office; take theirs and make it known here; read the two codes to each other by telephone.</source>
        <translation>还没有认识任何单位。把本处介绍写到 U 盘交给对方，再把对方的介绍收进来，然后打电话互相念核对码。</translation>
    </message>
    <message>
        <source>Exchange with other offices</source>
        <translation>与其他单位交换</translation>
    </message>
    <message>
        <source>The last parcel</source>
        <translation>最近的交换包</translation>
    </message>
    <message>
        <source>&amp;Pack a parcel for %1…</source>
        <translation>打包给%1(&amp;P)…</translation>
    </message>
    <message>
        <source>Write our introduction</source>
        <translation>写出本处介绍</translation>
    </message>
    <message>
        <source>Introductions (*.intro);;All files (*)</source>
        <translation>介绍文件 (*.intro);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Our introduction is in %1. Our code is %2: read it aloud to the other office when they take it in.</source>
        <translation>本处介绍已写到 %1。本处核对码是 %2：对方收取时念给他们听。</translation>
    </message>
    <message>
        <source>Take in the introduction of another office</source>
        <translation>收取另一单位的介绍</translation>
    </message>
    <message>
        <source>%1 is known now</source>
        <translation>已认识%1</translation>
    </message>
    <message>
        <source>Pack a parcel for %1</source>
        <translation>打包给%1</translation>
    </message>
    <message>
        <source>Parcels (*.xlp);;All files (*)</source>
        <translation>交换包 (*.xlp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Packing the parcel…</source>
        <translation>正在打包…</translation>
    </message>
    <message>
        <source>Parcel %1 packed</source>
        <translation>第 %1 包已打好</translation>
    </message>
    <message>
        <source>The parcel is signed and sealed. Carry it to %1 and bring their parcel back: it says what became of each record.</source>
        <translation>交换包已签名加密。请带到%1，并把他们的包带回来：里面逐条说明每条记录的结果。</translation>
    </message>
    <message>
        <source>Take in a parcel</source>
        <translation>收取交换包</translation>
    </message>
    <message>
        <source>Taking in the parcel…</source>
        <translation>正在收取交换包…</translation>
    </message>
    <message>
        <source>Parcel %1 of %2</source>
        <translation>%2的第 %1 包</translation>
    </message>
    <message>
        <source>This parcel was taken in before. Nothing was changed; taking it in twice does no harm.</source>
        <translation>这一包以前收过。什么也没有改动；收两次没有害处。</translation>
    </message>
    <message>
        <source>This parcel came too early: an earlier one of %1 is missing. It waits and changed nothing; take in the earlier one first.</source>
        <translation>这一包来早了：缺少%1较早的一包。它先等着，什么也没有改动；请先收取较早的那一包。</translation>
    </message>
    <message>
        <source>Taken in. Pack a parcel for %1, so that they learn what became of each record.</source>
        <translation>已收取。请打包给%1，让对方知道每条记录的结果。</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Code co&amp;mpared…</source>
        <translation>核对过核对码(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>停用(&amp;V)…</translation>
    </message>
    <message>
        <source>Take in a &amp;whole stick…</source>
        <translation>收整个 U 盘(&amp;W)…</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>收发记录</translation>
    </message>
    <message>
        <source>Waiting aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Parts of the exchange</source>
        <translation>交换的各部分</translation>
    </message>
    <message>
        <source>Waiting aside (%1)</source>
        <translation>搁置（%1）</translation>
    </message>
    <message>
        <source>Take in all parcels of a stick or folder</source>
        <translation>收取 U 盘或文件夹里的全部交换包</translation>
    </message>
    <message>
        <source>Taking in the stick; it can be stopped between two parcels…</source>
        <translation>正在收整个 U 盘，两个包之间可以停下……</translation>
    </message>
    <message numerus="yes">
        <source>Stick taken in: %n parcel(s)</source>
        <translation>
            <numerusform>U 盘收完：%n 个包</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) is known now. Telephone them and let them read their code aloud; it must be %3. If it is, press “Code compared”; if it is not, send them nothing.</source>
        <translation>已认识%1（%2）。请打电话请对方念核对码，应当是 %3。念的一样，就按“核对过核对码”；不一样，什么也不要交给它。</translation>
    </message>
    <message>
        <source>Did %1 read this code aloud?

%2</source>
        <translation>%1念的是这个核对码吗？

%2</translation>
    </message>
    <message>
        <source>Only if you heard all twenty digits from somebody of that office whom you know, by telephone or face to face. It is noted with the day and your name.</source>
        <translation>要在电话里或当面，听该单位您认得的人把二十个数字全部念出来，一个不差，才算。日期和您的名字会记下来。</translation>
    </message>
    <message>
        <source>&amp;Yes, all digits are the same</source>
        <translation>是，全部一样(&amp;Y)</translation>
    </message>
    <message>
        <source>Code of %1 compared</source>
        <translation>与%1核对过核对码</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>From now on nothing of “%1” is taken in and nothing is packed for it,
until its introduction is taken in again and the code compared.
What was taken in before stays. Why is it revoked?</source>
        <translation>停用以后，不再收“%1”的包，也不再给它打包，
直到重新收它的介绍文件、核对过核对码为止。
已经收进来的资料照旧。为什么停用？</translation>
    </message>
    <message>
        <source>%1 is revoked</source>
        <translation>%1已停用</translation>
    </message>
    <message>
        <source>Took the place o&amp;f…</source>
        <translation>接替(&amp;F)…</translation>
    </message>
    <message>
        <source>New ke&amp;ys…</source>
        <translation>换新钥匙(&amp;Y)…</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Moves (%1)</source>
        <translation>迁移（%1）</translation>
    </message>
    <message>
        <source>Give this office new keys?</source>
        <translation>给本单位换新钥匙吗？</translation>
    </message>
    <message>
        <source>Do this when the laptop was stolen or lost and you go on from a copy, or when somebody else may have had the file. This office stays the same office; nothing of its register changes.

Until the others know the new keys, no parcel opens at either end: each of them revokes this office, takes the new introduction in and compares the new code by telephone. Parcels that are under way were sealed to the old keys; let them be packed again.</source>
        <translation>电脑被偷、丢了，从备份接着用，或者文件可能被别人拿到过，就换。本单位还是本单位，册子里什么也不变。

对方认识新钥匙以前，双方的包都打不开：每个往来单位先停用本单位，再读入新的介绍文件，打电话核对新的核对码。路上的包是用旧钥匙封的，请对方重新打包。</translation>
    </message>
    <message>
        <source>Make &amp;new keys…</source>
        <translation>换新钥匙(&amp;N)…</translation>
    </message>
    <message>
        <source>Write the new introduction</source>
        <translation>写新的介绍文件</translation>
    </message>
    <message>
        <source>This office has new keys</source>
        <translation>本单位换了新钥匙</translation>
    </message>
    <message>
        <source>This office has new keys. The new introduction is in %1, the new code is %2: let every other office revoke the old one, take this one in and read the code back to you.</source>
        <translation>本单位换了新钥匙。新的介绍文件是 %1，新的核对码是 %2：请每个往来单位停用旧的，读入这一份，再把核对码念给您听。</translation>
    </message>
    <message>
        <source>%1 took the place of %2</source>
        <translation>%1接替了%2</translation>
    </message>
    <message>
        <source>%1 took the place of %2. Pack a parcel for them now: it carries everything.</source>
        <translation>%1接替了%2。现在给它打一个包，里面装着全部内容。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ExportButton</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>As a spreadsheet (xlsx), CSV or PDF</source>
        <translation>导出为表格（xlsx）、CSV 或 PDF</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ExportDialog</name>
    <message>
        <source>&amp;Save as…</source>
        <translation>保存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>导出：%1</translation>
    </message>
    <message>
        <source>Spreadsheet (xlsx)</source>
        <translation>表格（xlsx）</translation>
    </message>
    <message>
        <source>Text table (CSV)</source>
        <translation>文本表格（CSV）</translation>
    </message>
    <message>
        <source>For printing (PDF)</source>
        <translation>打印用（PDF）</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>%1, %2 rows as they stand</source>
        <translation>%1，照现在看到的 %2 行</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>导出为(&amp;A)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>There is no identity or bank number in this list.</source>
        <translation>这份名单没有身份证号和银行账号。</translation>
    </message>
    <message>
        <source>Numbers leave masked (6299********1234): %1.</source>
        <translation>号码打码导出（6299********1234）：%1。</translation>
    </message>
    <message>
        <source>Whole in the file: %1. It is written down in the register “Exports” with day, name and reason, and the file bears a mark that says so.</source>
        <translation>文件里有完整的%1。哪天、谁带走、为什么，都记入台账“出表登记”，文件上也有标记。</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1. Export register no. %2.</source>
        <translation>已保存：%1。出表登记第 %2 号。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Excel rounds long numbers of a CSV file when it opens it: for Excel choose the spreadsheet (xlsx).</source>
        <translation>用 Excel 打开 CSV 时，长号码会变成约数：要用 Excel，请选表格（xlsx）。</translation>
    </message>
    <message>
        <source>To be checked by another program (JSON lines)</source>
        <translation>供别的程序核对（JSON 行）</translation>
    </message>
    <message>
        <source>All old and new values stand whole in the file, identity and bank numbers too. It is written down in the register “Exports” with day, name and reason.</source>
        <translation>文件里原值、新值都完整，身份证号、银行账号也在内。日期、姓名和原因记入“出表登记”。</translation>
    </message>
    <message>
        <source>All of it, not only what is in view, with all that is needed to compute each digest again. Values with identity or bank numbers stand in it by their digest alone.</source>
        <translation>导出全部，不只是眼前筛选的，并带上逐条重算校验值所需的内容。带身份证号、银行账号的值只写校验值。</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::FamilyDialog</name>
    <message>
        <source>from outside the register</source>
        <translation>从名册以外来</translation>
    </message>
    <message>
        <source>(choose anybody of that household)</source>
        <translation>（在那一户里任选一人）</translation>
    </message>
    <message>
        <source>Change in the family: %1</source>
        <translation>登记家庭变动：%1户</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>certificate, judgment … and its number</source>
        <translation>证明、判决书等的名称和编号</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>发生了什么(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Wh&amp;o (Space)</source>
        <translation>勾选何人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Comes from</source>
        <translation>从哪里来(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Identity number</source>
        <translation>身份证号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>出生日期(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>性别(&amp;X)</translation>
    </message>
    <message>
        <source>Re&amp;lation to the head</source>
        <translation>与户主关系(&amp;L)</translation>
    </message>
    <message>
        <source>Head of the new ho&amp;usehold</source>
        <translation>新户的户主(&amp;U)</translation>
    </message>
    <message>
        <source>In&amp;to the household of</source>
        <translation>并入哪一户(&amp;T)</translation>
    </message>
    <message>
        <source>New &amp;head here</source>
        <translation>本户新户主(&amp;H)</translation>
    </message>
    <message>
        <source>R&amp;elations</source>
        <translation>与户主关系(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>小组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Rests on &amp;paper</source>
        <translation>依据材料(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>登记(&amp;S)</translation>
    </message>
    <message>
        <source>What was true before the day stays to be seen.</source>
        <translation>这一天以前的情况都还能看到。</translation>
    </message>
    <message>
        <source>“%1” is no day. Nothing was written.</source>
        <translation>“%1”不是日期。什么也没有登记。</translation>
    </message>
    <message>
        <source>Find somebody of the household that takes them in. Nothing was written.</source>
        <translation>请先找到要并入的那一户里的任何一人。什么也没有登记。</translation>
    </message>
    <message>
        <source>Proved by the p&amp;icture</source>
        <translation>作证的照片(&amp;I)</translation>
    </message>
    <message>
        <source>(choose a picture; there must be one under evidence)</source>
        <translation>（请选照片；没有的先在“材料”里加）</translation>
    </message>
    <message>
        <source>All of them &amp;move to</source>
        <translation>全家迁往(&amp;M)</translation>
    </message>
    <message>
        <source>village or township; their file goes after them</source>
        <translation>哪个村或乡镇；档案跟着走</translation>
    </message>
</context>
<context>
    <name>xieli::ui::FamilyPane</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>household opened</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>依据材料</translation>
    </message>
    <message>
        <source>History of the family</source>
        <translation>家庭变动记录</translation>
    </message>
    <message>
        <source>See as of this day</source>
        <translation>看这一天的档案</translation>
    </message>
    <message>
        <source>Write down a &amp;change… (Ctrl+E)</source>
        <translation>登记变动… (Ctrl+E)(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Write down births, deaths, marriages, moves, splits and changes of head with Ctrl+E.</source>
        <translation>还没有记录。出生、死亡、嫁娶、迁移、分户、变更户主，用 Ctrl+E 登记。</translation>
    </message>
    <message>
        <source>See the household as of a day</source>
        <translation>看某一天的家庭档案</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>看哪一天(&amp;A)</translation>
    </message>
    <message>
        <source>Facts with a day. Nothing is overwritten; Enter opens the other household.</source>
        <translation>每次变动都有日期，原来的情况不会被覆盖；按回车打开对方那一户。</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>户主：%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>由 %1 到 %2</translation>
    </message>
    <message>
        <source>another household, not in this register</source>
        <translation>名册以外的一户</translation>
    </message>
    <message>
        <source>household of %1</source>
        <translation>%1户</translation>
    </message>
    <message>
        <source>What came &amp;with them…</source>
        <translation>随迁的档案(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::FamilyViewDialog</name>
    <message>
        <source>What the family may see of its own file</source>
        <translation>本人查阅</translation>
    </message>
    <message>
        <source>Nothing was made. Above stands why.</source>
        <translation>没有做成，原因写在上面。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::FieldLine</name>
    <message>
        <source>The field at hand</source>
        <translation>当前这一栏</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <translation>上次：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::FormDialog</name>
    <message>
        <source>&amp;Blank, to be filled in by hand</source>
        <translation>空白表(&amp;B)，手工填写</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Which form</source>
        <translation>哪种表格</translation>
    </message>
    <message>
        <source>No form was made. Above stands why, and what to do.</source>
        <translation>没有出表。上面写着原因和办法。</translation>
    </message>
    <message>
        <source>%1 (blank)</source>
        <translation>%1（空白）</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HelpWindow</name>
    <message>
        <source>Help: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>&amp;Keys (F1)</source>
        <translation>全部按键(&amp;K) F1</translation>
    </message>
    <message>
        <source>C&amp;lose (Esc)</source>
        <translation>关闭(&amp;L) Esc</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Where it stands: %1</source>
        <translation>出处：%1</translation>
    </message>
    <message>
        <source>In force here in %1</source>
        <translation>本地 %1 执行的数</translation>
    </message>
    <message>
        <source>Example (invented)</source>
        <translation>例子（虚构）</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HistoryPage</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Undo this change…</source>
        <translation>撤销这次改动(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Check the file</source>
        <translation>检查文件(&amp;C)</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>做备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Find by who, what or day</source>
        <translation>按人、内容或日期查找</translation>
    </message>
    <message>
        <source>Find in the journal</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Every change will stand here with its day, its author and what it was.</source>
        <translation>还没有任何记录。以后每次改动都会写明日期、何人、改了什么。</translation>
    </message>
    <message>
        <source>Is the file sound, is the chain of the journal whole, do the totals agree?</source>
        <translation>文件是否完好、日志链是否完整、合计是否一致？</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Checking the office file…</source>
        <translation>正在检查办公文件…</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message numerus="yes">
        <source>The chain of the journal is whole: %n change(s).</source>
        <translation>
            <numerusform>日志链完整：共 %n 次改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain of the journal is broken: somebody changed the file past the program.</source>
        <translation>日志链断了：有人绕过本程序改过文件。</translation>
    </message>
    <message>
        <source>The totals of the payments agree with their lines: %1 yuan.</source>
        <translation>发放合计与明细一致：%1 元。</translation>
    </message>
    <message>
        <source>The totals of the payments do not agree with their lines.</source>
        <translation>发放合计与明细不一致。</translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation>文件已加密。</translation>
    </message>
    <message>
        <source>The file is NOT encrypted: keep the computer locked away.</source>
        <translation>文件没有加密：请把电脑锁好。</translation>
    </message>
    <message>
        <source>%1 households, %2 persons</source>
        <translation>%1 户，%2 人</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>做备份</translation>
    </message>
    <message>
        <source>Office files (*.%1)</source>
        <translation>办公文件 (*.%1)</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在做备份…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>What the change touched</source>
        <translation>这次改动了什么</translation>
    </message>
    <message>
        <source>Red&amp;o what was undone…</source>
        <translation>重做这次撤销(&amp;O)…</translation>
    </message>
    <message>
        <source>User&amp;s…</source>
        <translation>用户(&amp;S)…</translation>
    </message>
    <message>
        <source>Who may open this office file, and as what</source>
        <translation>谁能打开这份办公文件，以什么角色</translation>
    </message>
    <message>
        <source>Copies that are made by themselves, their places, and the drill</source>
        <translation>自动做的备份、存放的位置、恢复演练</translation>
    </message>
    <message>
        <source>Au&amp;tomatic backups…</source>
        <translation>自动备份(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>关于(&amp;A)…</translation>
    </message>
    <message>
        <source>Version, release keys, and updates of the program</source>
        <translation>版本、发布密钥和程序更新</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HoldsPane</name>
    <message>
        <source>lifted on %1 by %2: %3</source>
        <translation>%1由%2解除：%3</translation>
    </message>
    <message>
        <source>its day has passed</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files held back</source>
        <translation>暂缓销毁的档案</translation>
    </message>
    <message>
        <source>&amp;Hold a file back…</source>
        <translation>暂缓一户(&amp;H)…</translation>
    </message>
    <message>
        <source>Li&amp;ft…</source>
        <translation>解除(&amp;F)…</translation>
    </message>
    <message>
        <source>No file is held back. A complaint, an audit or a lawsuit keeps a file beyond its time: hold it back here with the reason.</source>
        <translation>没有暂缓的档案。信访、审计、诉讼等要把档案留到期满以后的，在这里写明原因暂缓销毁。</translation>
    </message>
    <message>
        <source>Lift the hold: %1</source>
        <translation>解除暂缓：%1</translation>
    </message>
    <message>
        <source>&amp;Lift</source>
        <translation>解除(&amp;L)</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>原因(&amp;H)</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>The hold stays in the list with who lifted it and why; the file can be listed for destruction once its time is over.</source>
        <translation>这条暂缓连同谁解除、为什么，都留在登记里；档案期满就可以列入清册。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HouseholdFields</name>
    <message>
        <source>Heating</source>
        <translation>取暖方式</translation>
    </message>
    <message>
        <source>Registered poor household</source>
        <translation>建档立卡户</translation>
    </message>
    <message>
        <source>Near relative of assistance staff or village cadres</source>
        <translation>经办人员或村干部的近亲属</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>户籍性质</translation>
    </message>
    <message>
        <source>Cause of hardship</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Roster says, yuan a month</source>
        <translation>花名册月金额（元）</translation>
    </message>
    <message>
        <source>On record since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销户日期</translation>
    </message>
    <message>
        <source>Why closed</source>
        <translation>销户原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>工作人员姓名</translation>
    </message>
    <message>
        <source>Office and post</source>
        <translation>单位和职务</translation>
    </message>
    <message>
        <source>Is to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>brother, daughter-in-law …</source>
        <translation>弟弟、儿媳……</translation>
    </message>
    <message>
        <source>Asked: no obligors by law</source>
        <translation>经询问没有法定义务人</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HouseholdFileDialog</name>
    <message>
        <source>Whole file of the household</source>
        <translation>一户全部档案</translation>
    </message>
    <message>
        <source>What is bound into the file</source>
        <translation>档案里装订哪些材料</translation>
    </message>
    <message>
        <source>Space takes a part in or leaves it out</source>
        <translation>按空格键选上或去掉一部分</translation>
    </message>
    <message>
        <source>The file was not made. Above stands why, and what to do.</source>
        <translation>没有做成档案。原因和办法见上面。</translation>
    </message>
    <message>
        <source>Give the file to nobody who does not work on assistance. Photographs stay as they are: where one shows a card, leave that part out.</source>
        <translation>档案不要给无关的人。照片原样装订，不打码：照到证件的，请去掉“佐证材料照片”那一部分。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HouseholdHeader</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ms…</source>
        <translation>表格(&amp;M)…</translation>
    </message>
    <message>
        <source>Whole fi&amp;le…</source>
        <translation>档案(&amp;L)…</translation>
    </message>
    <message>
        <source>Record a &amp;visit (Ctrl+R)</source>
        <translation>记录走访(&amp;V) Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表（Esc）</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Forms on paper, filled from this record (Ctrl+P)</source>
        <translation>纸质表格，用本户档案填好（Ctrl+P）</translation>
    </message>
    <message>
        <source>All that is known of the household as one PDF (Ctrl+Shift+P)</source>
        <translation>这一户的全部材料装订成一个 PDF（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>(no head)</source>
        <translation>（没有户主）</translation>
    </message>
    <message>
        <source>no valid identity number</source>
        <translation>没有有效的身份证号</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n person(s)</source>
        <translation>
            <numerusform>%1，%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision in force</source>
        <translation>没有生效的决定</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>已于 %1 销户</translation>
    </message>
    <message>
        <source>%1 yuan a month</source>
        <translation>每月 %1 元</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n 处待核</numerusform>
        </translation>
    </message>
    <message>
        <source>For the famil&amp;y…</source>
        <translation>本人查阅(&amp;Y)…</translation>
    </message>
    <message>
        <source>All that &amp;happened</source>
        <translation>全部经过(&amp;H)</translation>
    </message>
    <message>
        <source>What the family may see of its own file, to be printed and handed over</source>
        <translation>本户能看到的自己的档案，打印交给本人</translation>
    </message>
    <message>
        <source>Everything that ever happened to this household&apos;s file, with the check of the journal</source>
        <translation>这户档案从头到尾经过的每一件事，连同日志链的核对</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HouseholdView</name>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Members are never deleted: they leave or die on a day. Space changes a tick.</source>
        <translation>成员不能删除，只登记离开或死亡的日期。空格键切换勾选。</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>The income that stands since the last survey. A new survey is made by a visit.</source>
        <translation>最近一次调查后生效的收入。新的调查由走访产生。</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>财产</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Obligors</source>
        <translation>法定义务人</translation>
    </message>
    <message>
        <source>Children, parents and spouses who live elsewhere</source>
        <translation>不在一起生活的子女、父母、配偶</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>The card may be somebody else&apos;s: then say whose, and why.</source>
        <translation>可以是别人代持的卡：写明是谁的、为什么。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>认定决定</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭情况</translation>
    </message>
    <message>
        <source>New line (Ctrl+N)</source>
        <translation>新增一行 Ctrl+N</translation>
    </message>
    <message>
        <source>Delete the line (Ctrl+D)</source>
        <translation>删除本行 Ctrl+D</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Temporary aid</source>
        <translation>临时救助</translation>
    </message>
    <message>
        <source>Point at a head to read what belongs in its column.</source>
        <translation>把鼠标放在表头上，可以看这一列填什么。</translation>
    </message>
    <message>
        <source>Medical bills</source>
        <translation>医疗费用</translation>
    </message>
    <message>
        <source>What a year adds up to counts by person, in the order of the days.</source>
        <translation>一年里按人累计，按日期先后。</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>按%1的规定：</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>家庭变动</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Written down: %1. Ctrl+Z takes it back.</source>
        <translation>已登记：%1。按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>一户一策</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Leave the household</source>
        <translation>离开这一户</translation>
    </message>
    <message>
        <source>What you changed about this household is not saved yet.</source>
        <translation>这一户改过的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Save and leave</source>
        <translation>保存并离开(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Leave without saving</source>
        <translation>不保存就离开(&amp;L)</translation>
    </message>
    <message>
        <source>What you type is not being stored: %1 Save with Ctrl+S soon.</source>
        <translation>填写的内容没有存住：%1 请尽快按 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>This was not saved. What was typed until %1 is all here, and you are back where you were; save it with Ctrl+S.</source>
        <translation>上次没有保存。%1 以前填的都在这里，已经回到当时那一栏；请按 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>Changed by somebody else since, so that this could not be put back: %1</source>
        <translation>别人后来改过，下面这些放不回去：%1</translation>
    </message>
    <message>
        <source>Parts of the household&apos;s file</source>
        <translation>家庭档案的各部分</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Whom it &amp;covers…</source>
        <translation>保障哪几位(&amp;C)…</translation>
    </message>
    <message>
        <source>V&amp;oid…</source>
        <translation>作废(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::HouseholdsPage</name>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>&amp;New household (Ctrl+N)</source>
        <translation>新增家庭(&amp;N) Ctrl+N</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, last digits of the identity number, group, phone</source>
        <translation>姓名、拼音、首字母、身份证尾号、小组、电话</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>查找家庭</translation>
    </message>
    <message>
        <source>No household is found. Take in a roster under “Sheets”, or press Ctrl+N to write one down.</source>
        <translation>没有找到家庭。可在“表格导入”里导入花名册，或按 Ctrl+N 新增一户。</translation>
    </message>
    <message>
        <source>%1 households, %2 persons</source>
        <translation>%1 户，%2 人</translation>
    </message>
    <message>
        <source>Household written down</source>
        <translation>已登记新家庭</translation>
    </message>
    <message>
        <source>the first %1; type more to narrow it down</source>
        <translation>只列出前 %1 户，请多打几个字</translation>
    </message>
    <message>
        <source>C&amp;losed…</source>
        <translation>已销户…(&amp;L)</translation>
    </message>
    <message>
        <source>Households that moved away, died out or were merged; their files stay readable</source>
        <translation>迁走、无人或并入他户的家庭；档案还能看</translation>
    </message>
    <message>
        <source>Households of which village</source>
        <translation>看哪个村的户</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>village, households</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No village&apos;s</source>
        <translation>不归哪个村</translation>
    </message>
</context>
<context>
    <name>xieli::ui::IdNumberField</name>
    <message>
        <source>%1, born %2</source>
        <translation>%1，%2 出生</translation>
    </message>
    <message numerus="yes">
        <source>%n of 18 characters</source>
        <translation>
            <numerusform>18 位只有 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Only digits and a last X belong here</source>
        <translation>只能是数字，最后一位可为 X</translation>
    </message>
    <message>
        <source>The last character does not fit: a slip of the pen?</source>
        <translation>校验位不对，是否写错？</translation>
    </message>
    <message>
        <source>The birth date in it does not exist</source>
        <translation>其中的出生日期不存在</translation>
    </message>
</context>
<context>
    <name>xieli::ui::IssuedDialog</name>
    <message>
        <source>The signed copy is not back yet. Photograph or scan it, then drag the pictures here, paste one with Ctrl+V, or add them from a file with Ctrl+O.</source>
        <translation>签字件还没有收回。拍照或扫描后，把图片拖到这里，也可以按 Ctrl+V 粘贴，或按 Ctrl+O 从文件添加。</translation>
    </message>
    <message>
        <source>&amp;Add from file… (Ctrl+O)</source>
        <translation>从文件添加… (Ctrl+O)(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Paste (Ctrl+V)</source>
        <translation>粘贴 (Ctrl+V)(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Look (Enter)</source>
        <translation>放大看（回车）(&amp;L)</translation>
    </message>
    <message>
        <source>De&amp;lete (Del)</source>
        <translation>删除 (Del)(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;None comes…</source>
        <translation>不再签回(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Void…</source>
        <translation>作废(&amp;V)…</translation>
    </message>
    <message>
        <source>Issued PD&amp;F again…</source>
        <translation>再存原件 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>Issued paper</source>
        <translation>印发的文书</translation>
    </message>
    <message>
        <source>Pages of the signed copy</source>
        <translation>签字件各页</translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation>签字件</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy a picture, a screenshot or a picture file first. Nothing was added.</source>
        <translation>没有可以粘贴的图片。请先复制一张图片、截图或图片文件。什么也没有添加。</translation>
    </message>
    <message>
        <source>No signed copy comes</source>
        <translation>不再签回</translation>
    </message>
    <message>
        <source>Why does none come? It stands in the register from then on.</source>
        <translation>为什么不再签回？会记在台账里。</translation>
    </message>
    <message>
        <source>Void the paper</source>
        <translation>文书作废</translation>
    </message>
    <message>
        <source>Why was it issued in error? The line stays, and its number is not given again.</source>
        <translation>为什么作废？台账保留这一行，文号不再使用。</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>文号：</translation>
    </message>
    <message>
        <source>Issued:</source>
        <translation>印发：</translation>
    </message>
    <message>
        <source>Given to:</source>
        <translation>交给：</translation>
    </message>
    <message>
        <source>Digest:</source>
        <translation>摘要：</translation>
    </message>
    <message>
        <source>Printed again:</source>
        <translation>重印：</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last on %1</source>
        <translation>
            <numerusform>%n 次，最近 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed copy:</source>
        <translation>签字件：</translation>
    </message>
    <message>
        <source>Why none:</source>
        <translation>不再签回的原因：</translation>
    </message>
    <message>
        <source>Void since %1:</source>
        <translation>%1 作废：</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Signed copy taken in: %1. Ctrl+Z takes it back.</source>
        <translation>已收回签字件：%1。按 Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>已删除。按 Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>The paper is void.</source>
        <translation>这份文书已作废。</translation>
    </message>
    <message>
        <source>Written down: no signed copy comes.</source>
        <translation>已记下：不再签回。</translation>
    </message>
    <message>
        <source>Saved: %1. It is the paper as it was issued, to the letter.</source>
        <translation>已保存：%1。与印发的原件完全一样。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::IssuedPane</name>
    <message>
        <source>Papers issued about the household</source>
        <translation>印发给这一户的文书</translation>
    </message>
    <message>
        <source>No paper was issued about this household yet. Ctrl+P shows the forms; tick “issue” there.</source>
        <translation>还没有给这一户印发过文书。按 Ctrl+P 打开表格，勾选“印发”后打印或保存。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::IssuedReportsDialog</name>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>上报日期</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>上报人</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>Why, where an equation did not hold</source>
        <translation>等式不平的说明</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>In the one compared with</source>
        <translation>对比的那份</translation>
    </message>
    <message>
        <source>In the one chosen above</source>
        <translation>上面选中的那份</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation>已上报的报表</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>哪些数不一样</translation>
    </message>
    <message>
        <source>No report was issued yet. Issue… on the page keeps one with its figures.</source>
        <translation>还没有上报过报表。在统计报表页按“上报…”，数字就留下来。</translation>
    </message>
    <message>
        <source>Choose two issued reports: the figures in which they differ stand here.</source>
        <translation>选两份已上报的报表，不一样的数列在这里。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>对比(&amp;W)</translation>
    </message>
    <message>
        <source>%1, issued %2 by %3</source>
        <translation>%1，%3 %2 上报</translation>
    </message>
    <message>
        <source>There is no other one to compare it with.</source>
        <translation>只有这一份，没有可以对比的。</translation>
    </message>
    <message>
        <source>They say the same, figure by figure.</source>
        <translation>两份每个数都一样。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) differ.</source>
        <translation>
            <numerusform>有 %n 个数不一样。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xieli::ui::JobBar</name>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LawChangeEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation>加入(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;ke back the last</source>
        <translation>撤回上一项(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Overlay file…</source>
        <translation>县级补充文件(&amp;O)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>标准变动</translation>
    </message>
    <message>
        <source>from then on</source>
        <translation>以后一直</translation>
    </message>
    <message>
        <source>Overlay file</source>
        <translation>县级补充文件</translation>
    </message>
    <message>
        <source>Overlays (*.json)</source>
        <translation>县级补充(*.json)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>标准(&amp;F)</translation>
    </message>
    <message>
        <source>New &amp;value</source>
        <translation>新数值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Choose a figure, type its new value and the month from which it would count, or take a county&apos;s overlay file. Nothing of it is written into the office file.</source>
        <translation>还没有变动。请选一个标准，填上新数值和从哪个月起算，再按“加入”；也可以用一个县级补充文件。这些都不会写入办公文件。</translation>
    </message>
    <message>
        <source>yuan a month</source>
        <translation>元/月</translation>
    </message>
    <message>
        <source>yuan a year</source>
        <translation>元/年</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>1.5 or 75%</source>
        <translation>1.5 或 75%</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>是 或 否</translation>
    </message>
    <message>
        <source>by an overlay file only</source>
        <translation>只能用县级补充文件改</translation>
    </message>
    <message>
        <source>codes, joined by +</source>
        <translation>代码，用 + 连接</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现行：%1</translation>
    </message>
    <message>
        <source>There is no figure of that name. Choose one of the list.</source>
        <translation>没有叫这个名字的标准。请从列表里选。</translation>
    </message>
    <message>
        <source>Give the month from which the value would count, such as 2019-01.</source>
        <translation>请填从哪个月起算，例如 2019-01。</translation>
    </message>
    <message>
        <source>This is no change: the values are those in force.</source>
        <translation>这不是变动：数值与现行的相同。</translation>
    </message>
    <message>
        <source>Conditions or form of these benefits are changed too: %1</source>
        <translation>这些待遇的条件或算法也变了：%1</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>从(&amp;M)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LawChangeModel</name>
    <message>
        <source>Figure</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>变动后</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LawPage</name>
    <message>
        <source>Figures</source>
        <translation>政策数值</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>历来数值</translation>
    </message>
    <message>
        <source>Packs and documents</source>
        <translation>政策包和文件</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Old and new</source>
        <translation>新旧对照</translation>
    </message>
    <message>
        <source>Rule tests</source>
        <translation>规则测试</translation>
    </message>
    <message>
        <source>New &amp;value…</source>
        <translation>新数值(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Confirm…</source>
        <translation>确认(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>撤回(&amp;W)…</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Find a figure</source>
        <translation>查找数值</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>哪些数值</translation>
    </message>
    <message>
        <source>all figures</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>文件写明</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Choose a figure on the left: all its values stand here with document, article and months.</source>
        <translation>在左边选一项：它历来的数值、文件、条款和起止月份列在这里。</translation>
    </message>
    <message>
        <source>No amendment yet. Choose a figure and write its new value; another person confirms it here.</source>
        <translation>还没有修订。在“政策数值”里选一项，写下新数值；由另一个人在这里确认。</translation>
    </message>
    <message>
        <source>Choose an amendment that waits: its months, old and new values stand here before it counts.</source>
        <translation>选一条待确认的修订：生效之前，它的月份和新旧数值列在这里。</translation>
    </message>
    <message>
        <source>%1 — figures in force in %2</source>
        <translation>%1 — %2 有效的数值</translation>
    </message>
    <message>
        <source>rests on a draft document</source>
        <translation>依据的是征求意见稿</translation>
    </message>
    <message>
        <source>Amendments (%1 waiting)</source>
        <translation>修订（%1 条待确认）</translation>
    </message>
    <message>
        <source>Proposed; another person has to confirm it.</source>
        <translation>已提出，待另一个人确认。</translation>
    </message>
    <message>
        <source>Proposed. It counts once another person has confirmed it here.</source>
        <translation>已提出。另一个人在这里确认后才生效。</translation>
    </message>
    <message>
        <source>The new value counts from its first month on, and what is owed is computed with it. The rule tests run first.</source>
        <translation>新数值从起始月份起生效，应发多少都按它算。确认前先跑规则测试。</translation>
    </message>
    <message>
        <source>Running the rule tests…</source>
        <translation>正在跑规则测试…</translation>
    </message>
    <message>
        <source>The amendment counts.</source>
        <translation>修订已生效。</translation>
    </message>
    <message>
        <source>The amendment counts. Earlier assessments keep the edition that they were computed under.</source>
        <translation>修订已生效。以前的核算保留当时的政策版本。</translation>
    </message>
    <message>
        <source>Withdraw the amendment</source>
        <translation>撤回修订</translation>
    </message>
    <message>
        <source>Why is it not pursued?</source>
        <translation>为什么撤回？</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Withdrawn. It stays in the list with its reason.</source>
        <translation>已撤回，连同理由留在列表里。</translation>
    </message>
    <message>
        <source>The township keeps the law; hand the document to the township.</source>
        <translation>政策由乡镇维护，请把文件依据交给乡镇。</translation>
    </message>
    <message>
        <source>Find by words, pinyin, initials or key</source>
        <translation>按词语、拼音、首字母或键查找</translation>
    </message>
    <message>
        <source>Pack: %1</source>
        <translation>政策包：%1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原数值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新数值</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>All that &amp;happened</source>
        <translation>全部经过(&amp;H)</translation>
    </message>
    <message>
        <source>Everything that this office ever did to the figure in the current line, with the check of the journal</source>
        <translation>本单位对选中这项数值做过的每一件事，连同日志链的核对</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LedgerModel</name>
    <message>
        <source>This is no value for “%1”; nothing was changed</source>
        <translation>“%1”不能这样填；没有改动</translation>
    </message>
    <message>
        <source>can</source>
        <translation>能</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>不能</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>没有问</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LetterDialog</name>
    <message>
        <source>Letter with reasons</source>
        <translation>书面告知书</translation>
    </message>
    <message>
        <source>No letter was made. Above stands why, and what to do.</source>
        <translation>没有生成告知书。上面写明了原因和办法。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ListPeoplePane</name>
    <message>
        <source>People of the list</source>
        <translation>名单上的人</translation>
    </message>
    <message>
        <source>Ti&amp;ck (space)</source>
        <translation>勾选（空格）(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a list of another office: each of its people stands here beside the register. Nothing is taken of it that nobody ticks.</source>
        <translation>选一份别的单位的名单：上面的每个人和册上的人对照列在这里。没有勾选的，一条也不会采纳。</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>全部的人</translation>
    </message>
    <message>
        <source>What may be taken</source>
        <translation>可采纳的</translation>
    </message>
    <message>
        <source>Show by result</source>
        <translation>按结果看</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>New head</source>
        <translation>新户主</translation>
    </message>
    <message>
        <source>%1 is the head of the household. Who is the head from then on?</source>
        <translation>%1是户主。从那天起谁是户主？</translation>
    </message>
    <message>
        <source>Space ticks a line; “Take in” (F9) takes what is ticked and keeps all in the register of matches.</source>
        <translation>空格勾选；按“导入”（F9）采纳勾选的，比对结果全部记入台账。</translation>
    </message>
    <message>
        <source>%1 (the %2nd of that name)</source>
        <translation>%1（第%2个同名的）</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LockScreen</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>The desk is locked. What you typed is still there; nothing is lost.</source>
        <translation>桌面已锁定。您填写的内容还在，没有丢失。</translation>
    </message>
    <message>
        <source>For practice: invented people. The passphrase is %1</source>
        <translation>这是练习用的，人都是编的。口令是：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Name of who goes on</source>
        <translation>接着用的人的名字</translation>
    </message>
    <message>
        <source>It is %1 (&amp;O)</source>
        <translation>还是%1(&amp;O)</translation>
    </message>
    <message>
        <source>An&amp;other user…</source>
        <translation>换人(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::LookDialog</name>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比(&amp;H)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>字的大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::MainWindow</name>
    <message>
        <source>%1 — Xieli</source>
        <translation>%1 — 协理</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>This office file is NOT encrypted: whoever copies it can read every name, illness and account.</source>
        <translation>这份办公文件没有加密：谁拷走都能看到所有姓名、病情和账号。</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>NOT encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Law: %1</source>
        <translation>政策版本：%1</translation>
    </message>
    <message>
        <source>The law cannot be read: %1</source>
        <translation>政策无法读取：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Everything is stored</source>
        <translation>内容均已保存</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>Close the program without saving?</source>
        <translation>不保存就关闭程序吗？</translation>
    </message>
    <message>
        <source>What is typed under “%1” is not stored yet.</source>
        <translation>“%1”里填写的内容还没有保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save first what is typed under “%1”, then choose again</source>
        <translation>请先保存“%1”里填写的内容，再选一次</translation>
    </message>
    <message>
        <source>Something is still running; choose again when it is done</source>
        <translation>还有工作没有做完，做完后再选一次</translation>
    </message>
    <message>
        <source>Going on with the visit that was not finished</source>
        <translation>接着上次没有填完的走访</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What was typed and not saved is here again</source>
        <translation>没有保存的内容又在这里了</translation>
    </message>
    <message>
        <source>Understood (&amp;J)</source>
        <translation>知道了(&amp;J)</translation>
    </message>
    <message>
        <source>Something is still running; come in when it is done.</source>
        <translation>还有事情正在运行，等它完了再进来。</translation>
    </message>
    <message>
        <source>%1 left “%2” open, and what is typed there is not saved: it would be lost. Ask %1 to save it, or press once more to come in without it.</source>
        <translation>%1打开着“%2”，里面的内容没有保存，换人就丢了。请%1先保存；不要了，就再按一次进来。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::MoneyField</name>
    <message>
        <source>Not an amount in yuan, such as 1234.50</source>
        <translation>不是金额，应像 1234.50</translation>
    </message>
</context>
<context>
    <name>xieli::ui::MonthField</name>
    <message>
        <source>Not a month, such as 2018-06</source>
        <translation>不是月份，应像 2018-06</translation>
    </message>
    <message>
        <source>YYYY-MM</source>
        <translation>年-月</translation>
    </message>
</context>
<context>
    <name>xieli::ui::MovesPane</name>
    <message>
        <source>also those that are o&amp;ver</source>
        <translation>连已办完的(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Give the file to…</source>
        <translation>把档案交给(&amp;G)…</translation>
    </message>
    <message>
        <source>They have &amp;arrived…</source>
        <translation>到了(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Not taken in…</source>
        <translation>不接收(&amp;N)…</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>退回(&amp;B)…</translation>
    </message>
    <message>
        <source>They are &amp;here again…</source>
        <translation>回来了(&amp;H)…</translation>
    </message>
    <message>
        <source>What &amp;came with them…</source>
        <translation>随迁的档案(&amp;C)…</translation>
    </message>
    <message>
        <source>Households that move</source>
        <translation>整户迁移</translation>
    </message>
    <message>
        <source>No household moves. When a village writes down that a whole household moved out, and where to, it stands here: give its file to a village of yours or to another township.</source>
        <translation>没有整户迁移。村里登记全家迁出并写明迁往哪里，就会出现在这里：把档案交给本乡镇的一个村，或者交给外乡镇。</translation>
    </message>
    <message>
        <source>No household moves. Write down with Ctrl+E at a household that all of them moved out, and where to: its file goes after them. Who moves here from elsewhere stands here too.</source>
        <translation>没有整户迁移。在一户里按 Ctrl+E 登记全家迁出、迁往哪里，档案就跟着走。从别处迁来的也在这里。</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>“%1” is no day. Nothing was written.</source>
        <translation>“%1”不是日期。什么也没有写。</translation>
    </message>
    <message>
        <source>Give the file of %1</source>
        <translation>交出%1户的档案</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>交给(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>交出(&amp;G)</translation>
    </message>
    <message>
        <source>The family said: %1. The whole file goes with the next parcel; there the household is a new one, and somebody there says whether it arrived.</source>
        <translation>这一家说迁往：%1。下一个交换包把整份档案带过去；那边是新的一户，由那边答复到了没有。</translation>
    </message>
    <message>
        <source>No other village or township is known here. Make it known first, under “Offices”.</source>
        <translation>这里还不认识别的村或乡镇。请先在“各单位”里认识它。</translation>
    </message>
    <message>
        <source>%1 has arrived</source>
        <translation>%1户到了</translation>
    </message>
    <message>
        <source>The household is in the register already, with its file. From which day do they live here? The answer goes to the place that they left. What they receive here has to be assessed and decided anew; what was paid there is not paid again.</source>
        <translation>这一户连同档案已经在册。从哪一天起住在这里？答复会带回原来的地方。在这里享受什么要重新核算、认定；那边发过的月份不再发。</translation>
    </message>
    <message>
        <source>They have &amp;arrived</source>
        <translation>到了(&amp;A)</translation>
    </message>
    <message>
        <source>%1 is not taken in</source>
        <translation>不接收%1户</translation>
    </message>
    <message>
        <source>The new household is closed again and stays to be read; the answer goes back.
Why are they not taken in?</source>
        <translation>新的一户会关上，还能看；答复会带回去。
为什么不接收？</translation>
    </message>
    <message>
        <source>Send %1 back</source>
        <translation>退回%1户</translation>
    </message>
    <message>
        <source>The village that they left is told, and writes down that they are there again.
Why?</source>
        <translation>会告诉原来的村，由村里登记这一户回来。
为什么退回？</translation>
    </message>
    <message>
        <source>%1 is here again</source>
        <translation>%1户回来了</translation>
    </message>
    <message>
        <source>The household is open again as it was, decisions and payments included. That they had left stays to be read among the changes in the family. On which day was it found out?</source>
        <translation>这一户照原样重新打开，认定和发放都在。曾经迁出这件事留在家庭变动里。哪一天知道的？</translation>
    </message>
    <message>
        <source>They are &amp;here again</source>
        <translation>回来了(&amp;H)</translation>
    </message>
    <message>
        <source>The file is given to %1. Pack a parcel for them now.</source>
        <translation>档案已交给%1。现在给它打一个包。</translation>
    </message>
    <message>
        <source>They have arrived. The next parcel tells it to the place that they left.</source>
        <translation>已记下到了。下一个包会告诉原来的地方。</translation>
    </message>
    <message>
        <source>Not taken in. The next parcel tells it, with the reason.</source>
        <translation>已记下不接收。下一个包会连同原因告诉对方。</translation>
    </message>
    <message>
        <source>Sent back. The next parcel tells the village.</source>
        <translation>已退回。下一个包会告诉村里。</translation>
    </message>
    <message>
        <source>The household is open again.</source>
        <translation>这一户重新打开了。</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>已看过。</translation>
    </message>
    <message>
        <source>Ta&amp;ke it back…</source>
        <translation>收回(&amp;K)…</translation>
    </message>
    <message>
        <source>Take the file of %1 back</source>
        <translation>收回%1户的档案</translation>
    </message>
    <message>
        <source>A parcel has carried the file to %1 already. The next one asks for it,
and the file is here again when they have answered “not taken in”.
Why?</source>
        <translation>档案已经随包给了%1。下一个包会请他们退回，
他们按“不接收”答复以后，档案就回来了。
为什么收回？</translation>
    </message>
    <message>
        <source>No parcel has carried the file yet: it is here again at once, as if it had not been given.
Why?</source>
        <translation>还没有包带走这份档案：马上收回来，就像没有给过。
为什么收回？</translation>
    </message>
    <message>
        <source>The file is here again; nobody had received it.</source>
        <translation>档案收回来了，谁也没有收到过。</translation>
    </message>
    <message>
        <source>Asked back. Pack a parcel for them now; until they answer, the file stays with them.</source>
        <translation>已请他们退回。请现在给他们打包；他们答复以前，档案还在他们那里。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::NearRelativesPane</name>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>近亲属</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>单位职务</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>在保</translation>
    </message>
    <message>
        <source>County was there</source>
        <translation>县级入户</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>入户人员</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Families of near relatives</source>
        <translation>近亲属备案家庭</translation>
    </message>
    <message>
        <source>The county was &amp;there…</source>
        <translation>登记县级入户(&amp;T)…</translation>
    </message>
    <message>
        <source>No family is entered as that of a near relative of staff or village cadres. That is written in the family&apos;s file.</source>
        <translation>没有近亲属备案的家庭。备案写在家庭档案里。</translation>
    </message>
    <message>
        <source>Visit of the county: %1</source>
        <translation>县级入户：%1</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Visitors</source>
        <translation>入户人员(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>情况(&amp;N)</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>xieli::ui::NewHousehold</name>
    <message>
        <source>New household</source>
        <translation>新增家庭</translation>
    </message>
    <message>
        <source>&amp;Head of the household</source>
        <translation>户主(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Identity number</source>
        <translation>身份证号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>小组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Write down</source>
        <translation>登记(&amp;W)</translation>
    </message>
    <message>
        <source>This person is on record in the household of %1, %2.</source>
        <translation>此人已登记在 %1 户（%2）。</translation>
    </message>
    <message>
        <source>Please write the name of the head.</source>
        <translation>请填写户主姓名。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::NewOfficeDialog</name>
    <message>
        <source>New office file</source>
        <translation>新建办公文件</translation>
    </message>
    <message>
        <source>name of the village or township</source>
        <translation>村或乡镇的名称</translation>
    </message>
    <message>
        <source>6 to 12 digits, such as 629901</source>
        <translation>6 到 12 位数字，如 629901</translation>
    </message>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>the county&apos;s own figures, if there are any</source>
        <translation>县里自己的标准，有就选</translation>
    </message>
    <message>
        <source>&amp;Desk of</source>
        <translation>单位(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Place &amp;code</source>
        <translation>区划代码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Law</source>
        <translation>适用政策(&amp;L)</translation>
    </message>
    <message>
        <source>County &amp;overlay</source>
        <translation>县级补充(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>您的姓名(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Once mo&amp;re</source>
        <translation>再输一遍(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Make the file</source>
        <translation>建立文件(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Where the office file shall be</source>
        <translation>办公文件放在哪里</translation>
    </message>
    <message>
        <source>Office files (*.xieli)</source>
        <translation>办公文件 (*.xieli)</translation>
    </message>
    <message>
        <source>County overlay</source>
        <translation>县级补充</translation>
    </message>
    <message>
        <source>Policy packs (*.json)</source>
        <translation>政策包 (*.json)</translation>
    </message>
    <message>
        <source>office</source>
        <translation>办公文件</translation>
    </message>
    <message>
        <source>Please write the name of the village or township.</source>
        <translation>请填写村或乡镇的名称。</translation>
    </message>
    <message>
        <source>Please write your name: every change is recorded with it.</source>
        <translation>请填写您的姓名：每次改动都会记上。</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>口令至少要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ. Please type them again.</source>
        <translation>两次输入的口令不一样，请重新输入。</translation>
    </message>
    <message>
        <source>County overlay: file with the county&apos;s figures</source>
        <translation>县级补充标准的文件</translation>
    </message>
    <message>
        <source>File of the office</source>
        <translation>办公文件的位置</translation>
    </message>
    <message>
        <source>it is a stic&amp;k, known again by a small marker file</source>
        <translation>这是 U 盘，按里面的小标记文件认(&amp;K)</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>备份的第二个位置</translation>
    </message>
    <message>
        <source>a folder on another disk or share, or a stick; may be left empty</source>
        <translation>另一块盘、共享文件夹或 U 盘上的文件夹；可以先空着</translation>
    </message>
    <message>
        <source>Copies &amp;also to</source>
        <translation>备份还放到(&amp;A)</translation>
    </message>
    <message>
        <source>A folder on another disk, a share or a stick</source>
        <translation>另一块盘、共享文件夹或 U 盘上的文件夹</translation>
    </message>
    <message>
        <source>The second place for copies is no folder that can be written to. Please choose another, or leave it empty.</source>
        <translation>备份的第二个位置不是能写入的文件夹。请另选一个，或者先空着。</translation>
    </message>
    <message>
        <source>The second place must be another folder than the office file&apos;s own: with the computer both would be lost. Please choose another, or leave it empty.</source>
        <translation>第二个位置不能是办公文件自己所在的文件夹：电脑坏了会一起丢。请另选一个，或者先空着。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Please choose the law of your place.</source>
        <translation>请选择当地适用的政策。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ObjectionDialog</name>
    <message>
        <source>What it says</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Objection to the posting</source>
        <translation>公示异议</translation>
    </message>
    <message>
        <source>empty: anonymous</source>
        <translation>不填为匿名</translation>
    </message>
    <message>
        <source>The list as a whole</source>
        <translation>整份名单</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>对哪一户(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Who objects</source>
        <translation>提出人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;What it says</source>
        <translation>异议内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>The days of the posting stand still until it is answered.</source>
        <translation>登记后公示期停算，答复后接着算。</translation>
    </message>
    <message>
        <source>Objection registered</source>
        <translation>异议已登记</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PairChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: now %2, then %3</source>
        <translation>%1：现行 %2，变动后 %3</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>变动后</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PaperDialog</name>
    <message>
        <source>N&amp;umbers…</source>
        <translation>文号规则(&amp;U)…</translation>
    </message>
    <message>
        <source>filled in by hand if empty</source>
        <translation>不填则留空手写</translation>
    </message>
    <message>
        <source>How this office numbers its papers, and which forms it keeps</source>
        <translation>本单位文书怎样编号，用哪些表格</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>文号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Given t&amp;o</source>
        <translation>交给(&amp;O)</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>纸张(&amp;E)</translation>
    </message>
    <message>
        <source>Issue &amp;anew, as another paper with a number of its own</source>
        <translation>另行印发一份，用新的文号(&amp;A)</translation>
    </message>
    <message>
        <source>Issue it: it &amp;gets its number and stands in the register</source>
        <translation>印发：编号并登入文书台账(&amp;G)</translation>
    </message>
    <message>
        <source>Printed again it says at its foot that it is a reprint; as PDF it is the same file once more.</source>
        <translation>再打印时页脚注明是重印件；存 PDF 得到与原件完全一样的文件。</translation>
    </message>
    <message>
        <source>The record says something else now, so only the issued PDF can be saved; to give out what stands here, issue it anew.</source>
        <translation>档案内容已有变化，这里只能再存印发时的原件；要按现在的内容出，请勾选另行印发。</translation>
    </message>
    <message>
        <source>Issue as PD&amp;F…</source>
        <translation>印发为 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>Issued PD&amp;F again…</source>
        <translation>再存原件 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>保存为 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>Issue and &amp;print…</source>
        <translation>印发并打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Print again…</source>
        <translation>重印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Issued paper saved again</source>
        <translation>已再存文书原件</translation>
    </message>
    <message>
        <source>Saved: %1. It is the paper as it was issued, to the letter.</source>
        <translation>已保存：%1。与印发的原件完全一样。</translation>
    </message>
    <message>
        <source>Paper issued</source>
        <translation>文书已印发</translation>
    </message>
    <message>
        <source>Issued paper printed again</source>
        <translation>文书已重印</translation>
    </message>
    <message>
        <source>It stands in the register of issued papers. If the printer fails, print it again.</source>
        <translation>已登入文书台账。打印机没印出来时，再点“重印”。</translation>
    </message>
    <message>
        <source>Issued on %1.</source>
        <translation>已于 %1 印发。</translation>
    </message>
    <message>
        <source>Issued on %1 as %2.</source>
        <translation>已于 %1 印发，文号 %2。</translation>
    </message>
    <message>
        <source>Issued, its numbers stand whole; the register of issued papers says to whom it was given.</source>
        <translation>印发件上号码完整；交给谁，记在文书台账里。</translation>
    </message>
    <message>
        <source>Issued and saved: %1. It stands in the register of issued papers; what was issued in error is voided there.</source>
        <translation>已印发并保存：%1。已登入文书台账；印错了的，在台账里作废。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PaperRuleDialog</name>
    <message>
        <source>This place &amp;keeps the record of the democratic deliberation</source>
        <translation>本地仍做民主评议记录(&amp;K)</translation>
    </message>
    <message>
        <source>Numbers of papers</source>
        <translation>文号规则</translation>
    </message>
    <message>
        <source>Write a pattern such as 青民救告〔{year}〕{n}号: {year} becomes the year, {n} the next count in it. Kinds with the same pattern share one run. Empty: the number is left to the pen.</source>
        <translation>写法如 青民救告〔{year}〕{n}号：{year} 换成年份，{n} 换成当年的顺序号。规则相同的文书连着编。不写：文号留空手填。</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Numbers of papers stored</source>
        <translation>文号规则已保存</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ParcelResult</name>
    <message>
        <source>Files of the stick</source>
        <translation>U 盘里的文件</translation>
    </message>
    <message>
        <source>Hand-over &amp;slip…</source>
        <translation>交接单(&amp;S)…</translation>
    </message>
    <message>
        <source>Fate of each record</source>
        <translation>每条记录的结果</translation>
    </message>
    <message>
        <source>When a parcel is taken in, this list says of each record what became of it. Parcels, or a whole stick, can also be dropped on this page.</source>
        <translation>收取交换包后，这里逐条说明每条记录的结果。也可以把交换包或整个 U 盘直接拖到本页。</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Show by fate</source>
        <translation>按结果显示</translation>
    </message>
    <message>
        <source>The last parcel</source>
        <translation>最近的交换包</translation>
    </message>
    <message>
        <source>What became of each record</source>
        <translation>每条记录的结果</translation>
    </message>
    <message>
        <source>Parcel no. %1 for %2: %3
%4 changes; the office stands at %5 households, %6 persons, %7 yuan.
Control digest %8</source>
        <translation>第 %1 包，交%2：%3
%4 处改动；本处现有 %5 户、%6 人、%7 元。
控制摘要 %8</translation>
    </message>
    <message numerus="yes">
        <source>
%n picture(s) travel with it, %1 KB.</source>
        <translation>
            <numerusform>
另带图片 %n 张，共 %1 KB。</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the slip and hand it over with the stick: the other office compares its figures with its screen.</source>
        <translation>请打印交接单，和 U 盘一起交：对方收包以后，拿单上的数和屏幕核对。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Parcel no. %1 of %2: %3 records%4</source>
        <translation>%2的第 %1 号包：%3 条记录%4</translation>
    </message>
    <message>
        <source>It tells the fate of %1 records of ours.</source>
        <translation>其中有对方给本单位 %1 条记录的回执。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ParcelTotals</name>
    <message>
        <source>Digest of the parcel</source>
        <translation>这个包的校验码</translation>
    </message>
    <message>
        <source>first 8 places, or scan the code</source>
        <translation>前 8 位，或者扫码</translation>
    </message>
    <message>
        <source>Check the slip</source>
        <translation>核对交接单</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Check the s&amp;lip</source>
        <translation>核对交接单(&amp;L)</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>校验码</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ParcelsPane</name>
    <message>
        <source>Parcels</source>
        <translation>交换包</translation>
    </message>
    <message>
        <source>Hand-over s&amp;lip…</source>
        <translation>交接单(&amp;L)…</translation>
    </message>
    <message>
        <source>No parcel was packed or taken in yet.</source>
        <translation>还没有收发过交换包。</translation>
    </message>
    <message>
        <source>Show by office</source>
        <translation>按单位看</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>全部单位</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PaymentStepsDialog</name>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Issued again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>文件里的户名</translation>
    </message>
    <message>
        <source>The bank says</source>
        <translation>银行的结果</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Orders to the bank</source>
        <translation>代发指令</translation>
    </message>
    <message>
        <source>Rows of the bank&apos;s file left for a person</source>
        <translation>回盘里等人认定的行</translation>
    </message>
    <message>
        <source>Re&amp;viewed</source>
        <translation>复核(&amp;V)</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>退回(&amp;B)…</translation>
    </message>
    <message>
        <source>Save the bank &amp;file…</source>
        <translation>写出代发文件(&amp;F)…</translation>
    </message>
    <message>
        <source>File of those issued a&amp;gain…</source>
        <translation>写出重发文件(&amp;G)…</translation>
    </message>
    <message>
        <source>Take in the bank&apos;s &amp;return…</source>
        <translation>收取回盘(&amp;R)…</translation>
    </message>
    <message>
        <source>This row is the order &amp;marked above…</source>
        <translation>这一行就是上面选中的一笔(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Issue again</source>
        <translation>重发退回的(&amp;I)</translation>
    </message>
    <message>
        <source>Do not pa&amp;y…</source>
        <translation>不再发放(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Close the month…</source>
        <translation>结清(&amp;C)…</translation>
    </message>
    <message>
        <source>%1: from the decision to the bank</source>
        <translation>%1：从决定到银行</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Taken by</source>
        <translation>谁带走(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>为什么(&amp;W)</translation>
    </message>
    <message>
        <source>No orders are frozen yet: they are with the approval. An older month that was approved without them has its roster only.</source>
        <translation>还没有冻结的代发指令：审批时才冻结。旧版本审批的月份没有，只有花名册。</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>What must be put right before this month is approved?</source>
        <translation>要改正什么才能审批？</translation>
    </message>
    <message>
        <source>Bank file</source>
        <translation>代发文件</translation>
    </message>
    <message>
        <source>Bank file %1</source>
        <translation>代发文件 %1</translation>
    </message>
    <message>
        <source>This row is this order</source>
        <translation>认定这一行</translation>
    </message>
    <message>
        <source>How do you know that the bank means this order?</source>
        <translation>凭什么认定银行说的就是这一笔？</translation>
    </message>
    <message>
        <source>Do not pay</source>
        <translation>不再发放</translation>
    </message>
    <message>
        <source>Why is this order not to be paid any more?</source>
        <translation>这一笔为什么不再发放？</translation>
    </message>
    <message>
        <source>Decided %1 (held back or paid before: %2)</source>
        <translation>决定 %1（暂不发或以前已发 %2）</translation>
    </message>
    <message>
        <source>lines %1 + back-pay %2</source>
        <translation>明细 当月 %1 + 补发 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s), </source>
        <translation>
            <numerusform>代发 %n 笔 </numerusform>
        </translation>
    </message>
    <message>
        <source>bank file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>没有写出</translation>
    </message>
    <message>
        <source>paid %1, bounced %2, cancelled %3, no word %4</source>
        <translation>成功 %1、退回 %2、取消 %3、未回盘 %4</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Sent back: draft it anew</source>
        <translation>已退回，请重新起草</translation>
    </message>
    <message>
        <source>%1 yuan, written to %2.</source>
        <translation>%1 元，写到 %2。</translation>
    </message>
    <message>
        <source>The bank&apos;s return</source>
        <translation>银行回盘</translation>
    </message>
    <message>
        <source>Bank returns (*.csv *.txt *.xlsx)</source>
        <translation>银行回盘 (*.csv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Take in this return?</source>
        <translation>收取这份回盘？</translation>
    </message>
    <message>
        <source>%1 paid (%2 yuan), %3 bounced (%4 yuan), %5 left for a person; %6 orders (%7 yuan) are not in the file.</source>
        <translation>成功 %1 笔（%2 元），退回 %3 笔（%4 元），等人认定 %5 行；文件里没有的 %6 笔（%7 元）。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收取</translation>
    </message>
    <message>
        <source>Taken in: %1 paid, %2 bounced, %3 left for a person.</source>
        <translation>已收取：成功 %1 笔，退回 %2 笔，等人认定 %3 行。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>It will not be paid</source>
        <translation>不再发放</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>结清</translation>
    </message>
    <message>
        <source>The month is closed</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Reconciliation sheet…</source>
        <translation>对账单…</translation>
    </message>
    <message>
        <source>List of what bounced…</source>
        <translation>退回名单…</translation>
    </message>
    <message>
        <source>Write once more what was written before?</source>
        <translation>以前写过的再写一次？</translation>
    </message>
    <message>
        <source>Write once more</source>
        <translation>再写一次</translation>
    </message>
    <message>
        <source>Left out without an account, cancelled, bounced, paid or written already: %1, %2 yuan.</source>
        <translation>没有账户、已取消、已退回、已发成或以前写过、没有写入的 %1 笔，%2 元。</translation>
    </message>
    <message>
        <source>Result by han&amp;d…</source>
        <translation>登记结果(&amp;D)…</translation>
    </message>
    <message>
        <source>Money by so&amp;urce…</source>
        <translation>资金来源(&amp;U)…</translation>
    </message>
    <message>
        <source>Form&amp;ats…</source>
        <translation>格式(&amp;A)…</translation>
    </message>
    <message>
        <source>Of another month?</source>
        <translation>是别的月份的吗？</translation>
    </message>
    <message>
        <source>Take in all the same</source>
        <translation>仍然收取</translation>
    </message>
    <message numerus="yes">
        <source>Issued again to the corrected accounts: %n order(s), %1 yuan. Now save their bank file.</source>
        <translation>
            <numerusform>已按改正后的账户重发 %n 笔、%1 元。现在写出重发文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not issued again: %1</source>
        <translation>没有重发：%1。</translation>
    </message>
    <message>
        <source>Write first who takes the file.</source>
        <translation>请先写谁带走。</translation>
    </message>
    <message>
        <source>Write first why the file is made.</source>
        <translation>请先写为什么。</translation>
    </message>
    <message>
        <source>It holds whole account numbers; nothing was written.</source>
        <translation>里面有完整的账号；什么都没有写出。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PaymentsPage</name>
    <message>
        <source>&amp;Confirm…</source>
        <translation>确认(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Draft the month</source>
        <translation>起草本月(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;pprove…</source>
        <translation>审批(&amp;P)…</translation>
    </message>
    <message>
        <source>Payments of the month</source>
        <translation>本月发放</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>This month has not been drafted. First decide, and confirm from which to which month the roster&apos;s amounts were paid; then “Draft the month” (F9) adds what is owed of earlier months.</source>
        <translation>本月还没有起草。请先作出决定，并确认花名册金额从哪个月发到哪个月；再按“起草本月”（F9），会自动补上以前欠发的。</translation>
    </message>
    <message>
        <source>Find a name or group</source>
        <translation>查找姓名或小组</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>To be heeded</source>
        <translation>请注意</translation>
    </message>
    <message>
        <source>Total in Chinese capitals</source>
        <translation>合计大写</translation>
    </message>
    <message>
        <source>First month paid</source>
        <translation>已发的第一个月</translation>
    </message>
    <message>
        <source>Last month paid</source>
        <translation>已发的最后一个月</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Back-pay</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>To be paid, yuan</source>
        <translation>应发（元）</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>应收回</translation>
    </message>
    <message>
        <source>Payments, %1</source>
        <translation>%1 发放</translation>
    </message>
    <message>
        <source>In capitals: %1</source>
        <translation>大写：%1</translation>
    </message>
    <message>
        <source>Approved and frozen</source>
        <translation>已审批，不再变动</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Draft anew</source>
        <translation>重新起草(&amp;D)</translation>
    </message>
    <message>
        <source>Were the roster&apos;s amounts paid from %1 to %2?</source>
        <translation>花名册的金额从 %1 到 %2 都发了吗？</translation>
    </message>
    <message>
        <source>They become opening payments and opening decisions; back-pay is reckoned against them. Say yes only if the bank&apos;s slips or the pay rosters of these months are at hand.</source>
        <translation>它们将成为期初发放和期初决定，补发据此计算。手边有这些月份的银行回单或发放表时才确认。</translation>
    </message>
    <message>
        <source>They were paid</source>
        <translation>已经发了</translation>
    </message>
    <message>
        <source>Opening payments kept: %1 households, %2 lines, %3 yuan.</source>
        <translation>期初发放已登记：%1 户、%2 条、%3 元。</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) have no amount in the roster; nothing was confirmed for them.</source>
        <translation>
            <numerusform>%n 户花名册没有金额，没有为它们登记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafting the payments…</source>
        <translation>正在起草发放…</translation>
    </message>
    <message>
        <source>Payments of %1 drafted</source>
        <translation>%1 发放已起草</translation>
    </message>
    <message>
        <source>Drafted: %1 households, %2 yuan to be paid. A draft may be drawn up anew until the township approves it.</source>
        <translation>已起草：%1 户，应发 %2 元。乡镇审批之前可以重新起草。</translation>
    </message>
    <message>
        <source>%1 yuan for %2 households. After this nothing in it can change: what turns out wrong is put right in a later month.</source>
        <translation>%2 户共 %1 元。审批后不能再改：发现错误在以后的月份更正。</translation>
    </message>
    <message>
        <source>Approve the payments of %1?</source>
        <translation>审批 %1 的发放吗？</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Payments approved</source>
        <translation>发放已审批</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Keeping the opening payments…</source>
        <translation>正在登记期初发放…</translation>
    </message>
    <message>
        <source>The amounts of the ros&amp;ter were paid from</source>
        <translation>花名册的金额已发：从(&amp;T)</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>Recei&amp;vables…</source>
        <translation>多发待追回(&amp;V)…</translation>
    </message>
    <message>
        <source>Pay roster %1</source>
        <translation>发放花名册 %1</translation>
    </message>
    <message>
        <source>Roster on p&amp;aper…</source>
        <translation>打印花名册(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Steps and bank…</source>
        <translation>各步与银行(&amp;S)…</translation>
    </message>
    <message>
        <source>Approved and frozen. Now save the bank file or the roster.</source>
        <translation>已审批并冻结。请写出代发文件或花名册。</translation>
    </message>
    <message>
        <source>All that &amp;happened</source>
        <translation>全部经过(&amp;H)</translation>
    </message>
    <message>
        <source>Everything that ever happened to the payment in the current line, with the check of the journal</source>
        <translation>选中这一户本月发放经过的每一件事，连同日志链的核对</translation>
    </message>
    <message>
        <source>&amp;Not paid…</source>
        <translation>没有发(&amp;N)…</translation>
    </message>
    <message>
        <source>Nothing was paid</source>
        <translation>确认没有发</translation>
    </message>
    <message>
        <source>From %1 to %2 the households of which no payment is known were paid nothing: the next draft pays them back. How do you know?</source>
        <translation>%1至%2，不知道发没发的户都没有发，下次起草时补发。怎么知道没有发？</translation>
    </message>
    <message>
        <source>Kept that nothing was paid: %1 households, %2 lines. Draft the next month: it pays them back.</source>
        <translation>已记下没有发：%1 户、%2 笔。请起草下一个月的发放，届时补发。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n household(s) it is known already what was paid; nothing was confirmed for them.</source>
        <translation>
            <numerusform>有 %n 户这几个月里有月份发没发已经知道，没有再确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose roster is saved or printed</source>
        <translation>导出或打印哪个村的花名册</translation>
    </message>
    <message>
        <source>Roster of all villages</source>
        <translation>各村花名册合在一起</translation>
    </message>
    <message>
        <source>Roster of %1</source>
        <translation>%1的花名册</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PersonFinder</name>
    <message>
        <source>Name, pinyin or number</source>
        <translation>姓名、拼音或号码</translation>
    </message>
    <message>
        <source>Persons found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>%1, head, %2, born %3</source>
        <translation>%1，户主，%2，%3 出生</translation>
    </message>
    <message>
        <source>%1, household of %2, %3, born %4</source>
        <translation>%1，%2户，%3，%4 出生</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PictureInlet</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PictureViewer</name>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Whole (0)</source>
        <translation>看全图 (0)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PlanPane</name>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>household</source>
        <translation>全家</translation>
    </message>
    <message>
        <source>Need or matter</source>
        <translation>需求、事项</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Word back</source>
        <translation>反馈、结果</translation>
    </message>
    <message>
        <source>Plan for the household</source>
        <translation>这一户的一户一策</translation>
    </message>
    <message>
        <source>&amp;New measure… (Ctrl+N)</source>
        <translation>新措施(&amp;N)… Ctrl+N</translation>
    </message>
    <message>
        <source>Re&amp;ferral…</source>
        <translation>转介(&amp;F)…</translation>
    </message>
    <message>
        <source>Discover&amp;y…</source>
        <translation>主动发现(&amp;Y)…</translation>
    </message>
    <message>
        <source>Discovered before…</source>
        <translation>对应以前的发现…</translation>
    </message>
    <message>
        <source>D&amp;one…</source>
        <translation>办结(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>No plan yet. Ctrl+N writes down what somebody needs, what is done about it, who does it and by when.</source>
        <translation>还没有一户一策。按 Ctrl+N 登记：谁需要什么、采取什么措施、谁来办、什么时候办完。</translation>
    </message>
    <message>
        <source>Ctrl+Enter: when it was done, and what came of it</source>
        <translation>Ctrl+Enter：登记哪天办结、办得怎样</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Discoveries from before the household had a file: choose the one that was about it</source>
        <translation>建档以前登记的主动发现：选出说的就是这一户的那一条</translation>
    </message>
    <message>
        <source>%1 open, %2 late</source>
        <translation>未办结 %1 条，其中过期 %2 条</translation>
    </message>
    <message>
        <source>Delete this line of the plan?</source>
        <translation>删除一户一策的这一行？</translation>
    </message>
    <message>
        <source>It can be brought back on the page “Record”.</source>
        <translation>可以在“记录”页恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Plan: line deleted</source>
        <translation>一户一策：已删除一行</translation>
    </message>
    <message>
        <source>Discovered before</source>
        <translation>以前的主动发现</translation>
    </message>
    <message>
        <source>Which discovery was about this household?</source>
        <translation>哪一条主动发现说的就是这一户？</translation>
    </message>
    <message>
        <source>The discovery belongs to this household now</source>
        <translation>这条主动发现已对应到这一户</translation>
    </message>
    <message>
        <source>Kind or department</source>
        <translation>类别、部门</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PostingComposer</name>
    <message>
        <source>Household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>On the list as</source>
        <translation>榜上写作</translation>
    </message>
    <message>
        <source>Who is on the list and who is left out</source>
        <translation>谁上榜、谁不上榜</translation>
    </message>
    <message>
        <source>&amp;Leave out…</source>
        <translation>不上榜(&amp;L)…</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>存为 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>File for the &amp;website…</source>
        <translation>网上公示文件(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>It &amp;hangs: register</source>
        <translation>已张贴，登记(&amp;H)</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>When the list hangs on the board: from then on its days are counted, objections are kept, and the day&apos;s desk tells when to take it down</source>
        <translation>名单贴上公示栏以后登记：从此计算公示天数、登记异议，到期时“今日”会提醒取下</translation>
    </message>
    <message>
        <source>Save the posting list</source>
        <translation>保存公示名单</translation>
    </message>
    <message>
        <source>Posting-%1.pdf</source>
        <translation>公示-%1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the list for the website</source>
        <translation>保存网上公示文件</translation>
    </message>
    <message>
        <source>Posting-%1.csv</source>
        <translation>公示-%1.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Does this list hang on the board now?</source>
        <translation>这份名单已经贴在公示栏上了吗？</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Fit the wi&amp;dth</source>
        <translation>适合宽度(&amp;D)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Nobody has this programme in this month.</source>
        <translation>这个月没有这个项目的对象。</translation>
    </message>
    <message>
        <source>Say on which day the list is posted; the days are counted from the day after.</source>
        <translation>请填写张贴日期；公示天数从次日算起。</translation>
    </message>
    <message>
        <source>%1 on the list, %2 left out</source>
        <translation>上榜 %1 户，不上榜 %2 户</translation>
    </message>
    <message>
        <source>No font of this computer can draw: %1. On paper they become empty boxes. Install a font with rare characters, or write them in by hand and sign beside them.</source>
        <translation>这台电脑没有能显示“%1”的字体，打印出来会是空框。请装上收生僻字的字体，或打印后手写补上并在旁边签字。</translation>
    </message>
    <message>
        <source>There is no list to show. A first posting is made from the proposals of the month: assess first.</source>
        <translation>没有可公示的名单。初审公示来自本月的认定建议，请先核算认定。</translation>
    </message>
    <message>
        <source>There is no list to show. It is made from the decisions in force in the month; above stands what is missing.</source>
        <translation>没有可公示的名单。名单来自本月生效的决定；上面说明了缺什么。</translation>
    </message>
    <message>
        <source>P&amp;ut on again</source>
        <translation>恢复上榜(&amp;U)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不上榜</translation>
    </message>
    <message>
        <source>Why does %1 not stand on the board? The reason stays in the office file and is kept for the next list.</source>
        <translation>%1 为什么不上榜？原因只存在办公文件里，下次名单也不上榜。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写 PDF…</translation>
    </message>
    <message>
        <source>Posting list saved</source>
        <translation>公示名单已保存</translation>
    </message>
    <message>
        <source>Saved: %1. Its bytes are kept in the office file.</source>
        <translation>已保存：%1。原样存入办公文件。</translation>
    </message>
    <message>
        <source>Saved: %1. It has the columns of the list and nothing else.</source>
        <translation>已保存：%1。只有名单上的栏目，没有别的内容。</translation>
    </message>
    <message>
        <source>Posting registered</source>
        <translation>公示已登记</translation>
    </message>
    <message>
        <source>It is registered with the day of posting, and its days are counted from the day after. A list registered in error is withdrawn with a reason.</source>
        <translation>登记张贴的日期，从次日起计算公示天数。登记错了的，写明理由撤下。</translation>
    </message>
    <message>
        <source>Fewer days than the place posts</source>
        <translation>公示天数少于本地规定</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>The days are fewer than those of the place&apos;s procedure. The reason is journalled with the list.</source>
        <translation>天数少于本地办理流程的规定。原因随名单记入日志。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PostingOptions</name>
    <message>
        <source>&amp;Mask the names</source>
        <translation>姓名打码(&amp;M)</translation>
    </message>
    <message>
        <source>Standing list of recipients</source>
        <translation>长期公示（在享对象）</translation>
    </message>
    <message>
        <source>First posting, %1 days</source>
        <translation>初审公示 %1 天</translation>
    </message>
    <message>
        <source>After a re-survey, %1 days</source>
        <translation>复查后再公示 %1 天</translation>
    </message>
    <message>
        <source>by the guardian&apos;s name</source>
        <translation>写监护人姓名</translation>
    </message>
    <message>
        <source>by a number</source>
        <translation>只写编号</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不上榜</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Pro&amp;gramme</source>
        <translation>项目(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>Posted &amp;on</source>
        <translation>张贴日期(&amp;O)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>A minor head &amp;stands</source>
        <translation>户主未成年(&amp;S)</translation>
    </message>
    <message>
        <source>Hotline of the &amp;township</source>
        <translation>乡镇监督电话(&amp;T)</translation>
    </message>
    <message>
        <source>Hotline of the &amp;county</source>
        <translation>县监督电话(&amp;C)</translation>
    </message>
    <message>
        <source>Identity and bank numbers, telephones, illness and the names of minors never stand on the list.</source>
        <translation>身份证号、银行账号、电话、病情和未成年人姓名绝不会出现在名单上。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Near relative</source>
        <translation>近亲属备案</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Hangs from %1 until a newer one hangs</source>
        <translation>从 %1 起，到更新为止</translation>
    </message>
    <message>
        <source>Hangs from %1 to %2</source>
        <translation>公示期 %1 至 %2</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PostingPage</name>
    <message>
        <source>Posting, %1</source>
        <translation>%1 公示</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>The l&amp;ist</source>
        <translation>名单(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Register of postings</source>
        <translation>公示台账(&amp;R)</translation>
    </message>
    <message>
        <source>Registered. If it has a day to be taken down, the day&apos;s desk tells it.</source>
        <translation>已登记。到了该取下的日子，“今日”会提醒。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PostingPreview</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Plus and minus zoom, zero fits the width</source>
        <translation>加减号缩放，0 适合宽度</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PostingRegister</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>停算</translation>
    </message>
    <message>
        <source>until renewed</source>
        <translation>到更新为止</translation>
    </message>
    <message>
        <source>On it</source>
        <translation>上榜</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不上榜</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1 条，未答复 %2 条</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎样结束</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who objects</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复和结果</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>O&amp;bjection…</source>
        <translation>登记异议(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>答复(&amp;A)…</translation>
    </message>
    <message>
        <source>Taken down: c&amp;lose…</source>
        <translation>取下，结束(&amp;L)…</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>撤下(&amp;D)…</translation>
    </message>
    <message>
        <source>No posting is registered yet. Make a list, hang it on the board, then press “It hangs: register”.</source>
        <translation>还没有登记过公示。先做名单，贴上公示栏，再按“已张贴，登记”。</translation>
    </message>
    <message>
        <source>Nobody objects to this posting.</source>
        <translation>这份公示没有异议。</translation>
    </message>
    <message>
        <source>All postings</source>
        <translation>全部公示</translation>
    </message>
    <message>
        <source>Show by state</source>
        <translation>按状态显示</translation>
    </message>
    <message>
        <source>Withdraw the posting</source>
        <translation>撤下公示</translation>
    </message>
    <message>
        <source>Why is it taken down before its days are over? It proves nothing then, and must be posted anew.</source>
        <translation>为什么提前撤下？撤下的公示不算数，要重新公示。</translation>
    </message>
    <message>
        <source>The period stands still until the objection is answered.</source>
        <translation>公示期停算，答复异议后接着算。</translation>
    </message>
    <message>
        <source>Posting withdrawn</source>
        <translation>公示已撤下</translation>
    </message>
    <message>
        <source>P&amp;hotograph…</source>
        <translation>照片(&amp;H)…</translation>
    </message>
    <message>
        <source>The photograph has not come with the parcel.</source>
        <translation>照片没有随交换包带来。</translation>
    </message>
    <message>
        <source>Photograph of the board, %1</source>
        <translation>公示栏照片，%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PreviewDialog</name>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>存为 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1. Export register no. %2.</source>
        <translation>已保存：%1。出表登记第 %2 号。</translation>
    </message>
    <message>
        <source>Saved with masked numbers: %1. It stands in no register.</source>
        <translation>已保存，号码已打码：%1。没有登入台账。</translation>
    </message>
    <message>
        <source>Saved: %1. It stands in no register.</source>
        <translation>已保存：%1。没有登入台账。</translation>
    </message>
    <message>
        <source>the printer could not be reached</source>
        <translation>连不上打印机</translation>
    </message>
    <message>
        <source>Export register no. %1: not printed</source>
        <translation>出表登记第%1号：没有打印出来</translation>
    </message>
    <message>
        <source>No. %1 of the export register stays; a following line says that it was not printed.</source>
        <translation>出表登记第%1号保留，后面另登记一行注明没有打印。</translation>
    </message>
    <message>
        <source>No. %1 of the export register stays; it could not be noted there that it was not printed.</source>
        <translation>出表登记第%1号保留，但没能另登一行注明没有打印。</translation>
    </message>
    <message>
        <source>Export register no. %1: printed</source>
        <translation>出表登记第%1号：已打印</translation>
    </message>
</context>
<context>
    <name>xieli::ui::PricesDialog</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>As on the visit, such as the crop; empty: everything of the kind</source>
        <translation>与走访时写的一样，例如作物名；空着：这一类的全部</translation>
    </message>
    <message>
        <source>Empty: whoever&apos;s land it is</source>
        <translation>空着：不分土地来源</translation>
    </message>
    <message>
        <source>Yuan for one unit</source>
        <translation>每单位多少元</translation>
    </message>
    <message>
        <source>Yuan that one unit costs</source>
        <translation>每单位成本多少元</translation>
    </message>
    <message>
        <source>Village prices</source>
        <translation>本村价格表</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>&amp;Save the prices</source>
        <translation>保存价格表(&amp;S)</translation>
    </message>
    <message>
        <source>Items with a quantity but no amount are priced from the list of the survey&apos;s year.</source>
        <translation>有数量、没有金额的项目，按调查年份的价格表计算。</translation>
    </message>
    <message>
        <source>Village prices saved</source>
        <translation>价格表已保存</translation>
    </message>
    <message>
        <source>The village has written no prices of this year.</source>
        <translation>村里还没有填这一年的价格。</translation>
    </message>
    <message>
        <source>No prices of this year yet. “New line” begins the list; Ctrl+N does the same.</source>
        <translation>这一年还没有价格。点“新增一行”开始填写，也可按 Ctrl+N。</translation>
    </message>
    <message>
        <source>A year back</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>A year on</source>
        <translation>后一年</translation>
    </message>
</context>
<context>
    <name>xieli::ui::QuantityField</name>
    <message>
        <source>Not a number, such as 3.5</source>
        <translation>不是数字，应像 3.5</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ReceivablesDialog</name>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>多发</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已追回</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还剩</translation>
    </message>
    <message>
        <source>Of that decided</source>
        <translation>其中已决定追回</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>多发待追回</translation>
    </message>
    <message>
        <source>Nothing was paid too much. A receivable comes from an approved month in which less was owed than had been paid.</source>
        <translation>没有多发的款。多发由已审批的发放产生：某月应发的比已发的少。</translation>
    </message>
    <message>
        <source>What was paid too much is never taken off a payment. It is recovered by a decision only, in instalments.</source>
        <translation>多发的钱不会从应发的金额里扣除，只能经决定分期追回。</translation>
    </message>
    <message>
        <source>&amp;Amount, yuan</source>
        <translation>金额（元）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Instalment a month (empty: at once)</source>
        <translation>每月追回（不填为一次）(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从哪个月起(&amp;F)</translation>
    </message>
    <message>
        <source>Document &amp;number</source>
        <translation>决定文号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Recovery decided</source>
        <translation>已作出追缴决定</translation>
    </message>
    <message>
        <source>Decided. The instalments stand in the drafts from %1 on, as lines of their own.</source>
        <translation>已决定。自%1起，每月应追回的金额在发放草稿里单独列出。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始月</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>追缴金额</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Voided: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>Recoveries decided</source>
        <translation>已作出的追缴决定</translation>
    </message>
    <message>
        <source>&amp;Decide the recovery…</source>
        <translation>作出追缴决定(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Void the decision…</source>
        <translation>作废该决定(&amp;V)…</translation>
    </message>
    <message>
        <source>No recovery was decided for this household yet.</source>
        <translation>这一户还没有追缴决定。</translation>
    </message>
    <message>
        <source>“%1” is no amount or month. Nothing was decided.</source>
        <translation>“%1”不是金额或月份。没有作出决定。</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>一次追回</translation>
    </message>
    <message>
        <source>%1 yuan a month</source>
        <translation>每月 %1 元</translation>
    </message>
    <message>
        <source>Decide that %1 gives back %2 yuan?</source>
        <translation>决定由 %1 户退回 %2 元？</translation>
    </message>
    <message>
        <source>From %1 on, %2. A decision is never deleted; it can only be voided later, with a reason.</source>
        <translation>从%1起，%2。决定不会删除，以后只能写明理由作废。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Void the decision</source>
        <translation>作废追缴决定</translation>
    </message>
    <message>
        <source>Why is the recovery not pursued? What came back until now stays.</source>
        <translation>为什么不再追缴？已追回的不变。</translation>
    </message>
    <message>
        <source>Recovery voided</source>
        <translation>追缴决定已作废</translation>
    </message>
    <message>
        <source>Voided. It stays in the list with its reason.</source>
        <translation>已作废，连同理由留在列表中。</translation>
    </message>
    <message>
        <source>Due and received so far</source>
        <translation>应缴已缴情况</translation>
    </message>
    <message>
        <source>&amp;Money came back…</source>
        <translation>登记到账(&amp;M)…</translation>
    </message>
    <message>
        <source>Void a recei&amp;pt…</source>
        <translation>作废到账(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RechecksPane</name>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>入户日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Families of the batch</source>
        <translation>这一批的家庭</translation>
    </message>
    <message>
        <source>&amp;Begin a batch…</source>
        <translation>开始一批(&amp;B)…</translation>
    </message>
    <message>
        <source>Gi&amp;ve to…</source>
        <translation>交给(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Result…</source>
        <translation>登记结果(&amp;R)…</translation>
    </message>
    <message>
        <source>C&amp;lose the batch…</source>
        <translation>结束这一批(&amp;L)…</translation>
    </message>
    <message>
        <source>No batch of re-checks was begun. A batch holds all families in force of a class or village; each is given to somebody and ends with a result.</source>
        <translation>还没有开始复核批次。一批是某一类或某个村的全部在保家庭，逐户交给人去复核，登记结果。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已复核 %1 / %2 户</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1 办完</translation>
    </message>
    <message>
        <source>closed on %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Begin a batch of re-checks</source>
        <translation>开始复核批次</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <translation>事项(&amp;M)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村(&amp;V)</translation>
    </message>
    <message>
        <source>empty: all</source>
        <translation>不写：全部</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Done &amp;until</source>
        <translation>办完日期(&amp;U)</translation>
    </message>
    <message>
        <source>Batch begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Who waits in another open batch is not taken twice.</source>
        <translation>已在别的没结束批次里的不重复列入。</translation>
    </message>
    <message>
        <source>Give to somebody: %1</source>
        <translation>交给：%1</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>哪几项(&amp;W)</translation>
    </message>
    <message>
        <source>this family</source>
        <translation>这一户</translation>
    </message>
    <message>
        <source>all left of its village and group</source>
        <translation>同村同组没复核的</translation>
    </message>
    <message>
        <source>all that are left</source>
        <translation>全部没复核的</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>谁(&amp;P)</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Result of the re-check: %1</source>
        <translation>复核结果：%1</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>情况(&amp;N)</translation>
    </message>
    <message>
        <source>A result rests on a visit since the batch began. What changes for the money comes with the round of the month.</source>
        <translation>结果要有批次开始以后的入户记录。增减停在当月动态调整里办理。</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>结束 %1</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>结束(&amp;C)</translation>
    </message>
    <message>
        <source>W&amp;hy families are left</source>
        <translation>为什么还有没复核的(&amp;H)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RecoveryDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Recovery text</source>
        <translation>恢复文字</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Keep as P&amp;DF…</source>
        <translation>存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>The sheet lies in a &amp;safe place</source>
        <translation>恢复单已放好(&amp;S)</translation>
    </message>
    <message>
        <source>This text opens the office file when every passphrase is forgotten. Print it, and lock it away where the computer is not. Whoever holds both the sheet and the file can read everything.</source>
        <translation>口令全忘了，凭这串文字可以打开办公文件。请打印出来，锁在与电脑不同的地方。谁同时拿到恢复单和文件，就能看到全部内容。</translation>
    </message>
    <message>
        <source>Recovery sheet %1.pdf</source>
        <translation>恢复单 %1.pdf</translation>
    </message>
    <message>
        <source>Keep the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写好：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RegisterForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>* must be filled in</source>
        <translation>带 * 的必须填写</translation>
    </message>
    <message>
        <source>type a part of the name; empty: in no household&apos;s file</source>
        <translation>输入姓名的一部分；不在家庭档案里的不填</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>“%1” cannot be read. The line was not stored.</source>
        <translation>“%1”看不懂。这一行没有登记。</translation>
    </message>
    <message>
        <source>No household is called “%1”. Choose one of the list, or write the name below and leave this empty.</source>
        <translation>没有叫“%1”的家庭。请从列表里选，或者这里不填、在姓名一栏写名字。</translation>
    </message>
    <message>
        <source>Register: line stored</source>
        <translation>台账已登记</translation>
    </message>
    <message>
        <source>the whole household</source>
        <translation>全家</translation>
    </message>
    <message>
        <source>choose, or type other words</source>
        <translation>选择，或直接写别的</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RegistersPage</name>
    <message>
        <source>&amp;New line…</source>
        <translation>新登记(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>From the families&apos; files</source>
        <translation>由档案得出</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>手工登记</translation>
    </message>
    <message>
        <source>Find in the register</source>
        <translation>在台账中查找</translation>
    </message>
    <message>
        <source>Nothing is written in this register yet. Ctrl+N begins a line.</source>
        <translation>这本台账还没有登记。按 Ctrl+N 新登记一行。</translation>
    </message>
    <message>
        <source>The families&apos; files name nobody for this register in this month.</source>
        <translation>这个月的家庭档案里没有这类对象。</translation>
    </message>
    <message>
        <source>&amp;New: %1…</source>
        <translation>新登记：%1(&amp;N)…</translation>
    </message>
    <message>
        <source>Delete this line of the register?</source>
        <translation>删除台账的这一行吗？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Register: line deleted</source>
        <translation>台账已删除一行</translation>
    </message>
    <message>
        <source>It can be brought back on the page “Record”.</source>
        <translation>可以在“记录”页恢复。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RelationTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Relations to the head</source>
        <translation>与户主的关系</translation>
    </message>
    <message>
        <source>Relation of %1 to the head</source>
        <translation>%1与户主的关系</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ReportsPage</name>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>上报(&amp;I)…</translation>
    </message>
    <message>
        <source>Households behind the figure</source>
        <translation>这个数背后的户</translation>
    </message>
    <message>
        <source>No household stands behind this figure.</source>
        <translation>这个数背后没有户。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>报表的各部分</translation>
    </message>
    <message>
        <source>Households and persons</source>
        <translation>户数、人数增减</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>人员构成</translation>
    </message>
    <message>
        <source>Causes and classes</source>
        <translation>致贫原因和类别</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Sources of the money</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Equations</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>人员配备</translation>
    </message>
    <message>
        <source>Double inclusion</source>
        <translation>双纳入覆盖</translation>
    </message>
    <message>
        <source>Growth of the standards</source>
        <translation>标准增长</translation>
    </message>
    <message>
        <source>Key groups</source>
        <translation>重点群体覆盖</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>年度检查</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>绩效评价</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季报</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年报</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Period of the report</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Figures of the report</source>
        <translation>报表的数</translation>
    </message>
    <message>
        <source>✓ All %1 equations hold.</source>
        <translation>✓ %1 条等式都平。</translation>
    </message>
    <message>
        <source>✗ %1 of %2 equations do not hold: %3</source>
        <translation>✗ %2 条等式有 %1 条不平：%3</translation>
    </message>
    <message>
        <source>Report issued: %1</source>
        <translation>已上报：%1</translation>
    </message>
    <message>
        <source>Six low-income kinds</source>
        <translation>低收入六类</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Wor&amp;kers…</source>
        <translation>人员(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Care institution…</source>
        <translation>供养机构(&amp;C)…</translation>
    </message>
    <message>
        <source>Inspectio&amp;n…</source>
        <translation>检查(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Mark…</source>
        <translation>评价(&amp;M)…</translation>
    </message>
    <message>
        <source>Former or new s&amp;tandard…</source>
        <translation>往年或新的标准(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Consumption…</source>
        <translation>消费支出(&amp;C)…</translation>
    </message>
    <message>
        <source>Proposed. It counts once a second person has confirmed it under Law.</source>
        <translation>已提出。另一个人在“政策”里确认后才生效。</translation>
    </message>
    <message>
        <source>Summary of payments</source>
        <translation>发放汇总</translation>
    </message>
    <message>
        <source>The township keeps the law; hand the document to the township.</source>
        <translation>政策由乡镇维护，请把文件依据交给乡镇。</translation>
    </message>
    <message>
        <source>Issue&amp;d reports…</source>
        <translation>已上报(&amp;D)…</translation>
    </message>
    <message>
        <source>Sources by village</source>
        <translation>资金来源（分村）</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>only if the passphrase is forgotten; then the passphrase above is a new one</source>
        <translation>只在忘了口令时写；那时上面的口令是新口令</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Recovery &amp;sheet</source>
        <translation>恢复单(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A new office file is made of the backup and checked: %1. The backup stays, and no file is overwritten. What other offices have heard since comes back with their next parcels. What was given to the bank after the backup was made is not in it: ask the bank before those months are approved again.</source>
        <translation>由备份另做一份办公文件并核对：%1。备份不变，也不覆盖任何文件。别的单位后来收到的内容，会随他们的下一个交换包补回来。备份做好以后交给银行的，备份里没有：那些月份再审批以前，请先问银行付没付。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ResultPanel</name>
    <message>
        <source>&amp;Why? (F2)</source>
        <translation>为什么？(&amp;W) F2</translation>
    </message>
    <message>
        <source>Provisional result</source>
        <translation>暂算结果</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Income a year</source>
        <translation>年收入</translation>
    </message>
    <message>
        <source>Income per person</source>
        <translation>人均收入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>保障标准</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>没有结果</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 yuan a month</source>
        <translation>每月 %1 元</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>金额未知</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>每年 %1</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>%1, law of %2</source>
        <translation>%1，政策 %2</translation>
    </message>
    <message>
        <source>Why: each figure down to its clause</source>
        <translation>为什么：每个数字直到条款</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Temporary aid</source>
        <translation>临时救助</translation>
    </message>
    <message>
        <source>Medical aid</source>
        <translation>医疗救助</translation>
    </message>
    <message>
        <source>wages</source>
        <translation>工资</translation>
    </message>
    <message>
        <source>farm and trade</source>
        <translation>经营</translation>
    </message>
    <message>
        <source>from property</source>
        <translation>财产</translation>
    </message>
    <message>
        <source>transfers</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>owed by obligors</source>
        <translation>义务人应付</translation>
    </message>
    <message>
        <source>imputed</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>job cost and such</source>
        <translation>就业成本等扣减</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nobody is counted this month</source>
        <translation>本月不计算</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RosterDialog</name>
    <message>
        <source>Pay roster on paper</source>
        <translation>发放花名册</translation>
    </message>
    <message>
        <source>No roster was made. Above stands why, and what to do.</source>
        <translation>没有做出花名册。原因和办法见上面。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RoundPage</name>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现月金额</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Work list of the month</source>
        <translation>本月工作清单</translation>
    </message>
    <message>
        <source>&amp;Go through the month</source>
        <translation>查看本月变动(&amp;G)</translation>
    </message>
    <message>
        <source>C&amp;lose the round…</source>
        <translation>结束本月(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>采纳(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>不采纳(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Postpone…</source>
        <translation>推迟(&amp;P)…</translation>
    </message>
    <message>
        <source>D&amp;ealt with…</source>
        <translation>已处理(&amp;E)…</translation>
    </message>
    <message>
        <source>Gi&amp;ve to…</source>
        <translation>交给(&amp;V)…</translation>
    </message>
    <message>
        <source>Le&amp;tter…</source>
        <translation>告知书(&amp;T)…</translation>
    </message>
    <message>
        <source>Checks of the county</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Re-checks</source>
        <translation>复核批次</translation>
    </message>
    <message>
        <source>Near relatives</source>
        <translation>近亲属</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>The register was not gone through for this month yet. “Go through the month” looks for deaths, moves, ages, certificates, lists, terms and gradual exits, and writes down what they change.</source>
        <translation>这个月还没有查看变动。“查看本月变动”会找出去世、迁移、年龄、残疾证、名单、到期和渐退，写明各要怎样增减停。</translation>
    </message>
    <message>
        <source>%1: %2 lines, %3 open. The open ones a month: %4 more, %5 less.</source>
        <translation>%1：共 %2 项，待处理 %3 项；待处理的每月增 %4 元、减 %5 元。</translation>
    </message>
    <message>
        <source>Closed on %1. %2</source>
        <translation>%1 结束。%2</translation>
    </message>
    <message>
        <source>%1: issued %2</source>
        <translation>%1：已印发 %2</translation>
    </message>
    <message>
        <source>%1: not issued yet</source>
        <translation>%1：还没有印发</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>处理说明：%1</translation>
    </message>
    <message>
        <source>Gone through</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>采纳：%1</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>决定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>哪几项(&amp;W)</translation>
    </message>
    <message>
        <source>this family</source>
        <translation>这一户</translation>
    </message>
    <message>
        <source>all open lines with this cause and proposal (%1)</source>
        <translation>事由、建议相同的全部待处理项（%1 项）</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>决定人(&amp;B)</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the paper</source>
        <translation>文号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;One person alone</source>
        <translation>一人经办并决定(&amp;O)</translation>
    </message>
    <message>
        <source>only where nobody else could decide: why</source>
        <translation>没有别人可以决定时才填：为什么</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>The sentence of the line is the reason of the decision, and its amount the decided one.</source>
        <translation>这一行的说明就是决定的理由，金额就是决定的金额。</translation>
    </message>
    <message>
        <source>Decline: %1</source>
        <translation>不采纳：%1</translation>
    </message>
    <message>
        <source>Postpone to the next round: %1</source>
        <translation>推迟到下月：%1</translation>
    </message>
    <message>
        <source>Dealt with: %1</source>
        <translation>已处理：%1</translation>
    </message>
    <message>
        <source>Give to somebody: %1</source>
        <translation>交给：%1</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>this line</source>
        <translation>这一项</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>谁(&amp;P)</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>说明(&amp;H)</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Close the round of %1</source>
        <translation>结束 %1 的动态调整</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>结束(&amp;C)</translation>
    </message>
    <message>
        <source>W&amp;hy lines stay open</source>
        <translation>为什么还有没处理的(&amp;H)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Only needed where something is still open. What was postponed comes again next month.</source>
        <translation>还有没处理的才需要填写。推迟的下个月再列出来。</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>&amp;Issue the letters…</source>
        <translation>印发告知书(&amp;I)…</translation>
    </message>
    <message>
        <source>All that accepted lines call for and that were not issued yet, as one PDF</source>
        <translation>采纳的各项要告知、还没有印发的，全部印发，合成一个 PDF</translation>
    </message>
    <message>
        <source>Le&amp;tters</source>
        <translation>告知书(&amp;T)</translation>
    </message>
    <message>
        <source>issue them at once, as one PDF</source>
        <translation>当场印发，合成一个 PDF</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以后印发</translation>
    </message>
    <message>
        <source>Issuing the letters…</source>
        <translation>正在印发告知书……</translation>
    </message>
    <message>
        <source>Letters issued</source>
        <translation>告知书已印发</translation>
    </message>
    <message>
        <source>The letters as one PDF</source>
        <translation>告知书合成一个 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RuleTestForm</name>
    <message>
        <source>Write a rule test</source>
        <translation>编写规则测试</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法认定</translation>
    </message>
    <message>
        <source>yuan; empty: whatever comes out</source>
        <translation>元；不填：不核对金额</translation>
    </message>
    <message>
        <source>what holds, in one sentence</source>
        <translation>用一句话写明应当怎样</translation>
    </message>
    <message>
        <source>document and article that say so</source>
        <translation>文件和条款</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>&amp;Household</source>
        <translation>家庭(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>Comes out today</source>
        <translation>目前算得</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>应得类别(&amp;E)</translation>
    </message>
    <message>
        <source>Expected &amp;amount a month</source>
        <translation>每月应得金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;What holds</source>
        <translation>说明(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Clause</source>
        <translation>依据(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the test</source>
        <translation>存为测试(&amp;K)</translation>
    </message>
    <message>
        <source>The family is kept in the test without names and numbers, as it is on record today.</source>
        <translation>测试里只存这一户今天的登记内容，不存姓名和证件号码。</translation>
    </message>
    <message>
        <source>%1 yuan a month</source>
        <translation>每月 %1 元</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>没有金额</translation>
    </message>
    <message>
        <source>No household is called “%1”. Choose one of the list.</source>
        <translation>没有叫“%1”的户。请从列表中选。</translation>
    </message>
    <message>
        <source>Please write the month.</source>
        <translation>请写月份。</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>Please write in one sentence what holds.</source>
        <translation>请用一句话写明应当怎样。</translation>
    </message>
    <message>
        <source>Please write the document and article that say so.</source>
        <translation>请写明文件和条款。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::RuleTestsPane</name>
    <message>
        <source>Rule tests</source>
        <translation>规则测试</translation>
    </message>
    <message>
        <source>&amp;Run the tests</source>
        <translation>跑测试(&amp;R)</translation>
    </message>
    <message>
        <source>Write a &amp;test…</source>
        <translation>编写测试(&amp;T)…</translation>
    </message>
    <message>
        <source>Take one from a &amp;file…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
    <message>
        <source>No longer &amp;holds…</source>
        <translation>停用(&amp;H)…</translation>
    </message>
    <message>
        <source>Run the tests: each family with its clause, what was expected and what came out.</source>
        <translation>点“跑测试”：每户人家、依据、预期和实得列在这里。</translation>
    </message>
    <message>
        <source>Tests of this office hold an amendment back until they are green.</source>
        <translation>本单位的测试没有全部通过，修订就不能生效。</translation>
    </message>
    <message>
        <source>Running the rule tests…</source>
        <translation>正在跑规则测试…</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed</source>
        <translation>通过 %1 条，未过 %2 条</translation>
    </message>
    <message>
        <source>Rule test added.</source>
        <translation>规则测试已添加。</translation>
    </message>
    <message>
        <source>Add a rule test</source>
        <translation>添加规则测试</translation>
    </message>
    <message>
        <source>Rule tests (*.json)</source>
        <translation>规则测试 (*.json)</translation>
    </message>
    <message>
        <source>No longer hold “%1”?</source>
        <translation>停用“%1”？</translation>
    </message>
    <message>
        <source>It no longer holds an amendment back. It stays in the journal.</source>
        <translation>停用后不再阻止修订生效；变更日志里仍有它。</translation>
    </message>
    <message>
        <source>No longer hold it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Rule test retired.</source>
        <translation>规则测试已停用。</translation>
    </message>
    <message>
        <source>The township keeps the law; hand the document to the township.</source>
        <translation>政策由乡镇维护，请把文件依据交给乡镇。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SamplesPane</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>在保</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>By</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Families drawn</source>
        <translation>抽到的家庭</translation>
    </message>
    <message>
        <source>&amp;Draw a sample…</source>
        <translation>抽取(&amp;D)…</translation>
    </message>
    <message>
        <source>Draw again and &amp;compare</source>
        <translation>重抽核对(&amp;C)</translation>
    </message>
    <message>
        <source>Sample s&amp;heet…</source>
        <translation>抽查名单(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Result…</source>
        <translation>登记结果(&amp;R)…</translation>
    </message>
    <message>
        <source>No sample was drawn. Its size is the place&apos;s formula; by its seed anybody draws the same families again.</source>
        <translation>还没有抽查。户数按本地的公式；凭种子谁都能重抽出同样的家庭。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>Verification sample</source>
        <translation>抽查名单</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>抽取(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;mong</source>
        <translation>范围(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>为什么(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>empty: by chance</source>
        <translation>不写：随机</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>已抽取</translation>
    </message>
    <message>
        <source>Of %1. The size is the place&apos;s formula; seed and formula stand on the sheet.</source>
        <translation>抽取 %1 的。户数按本地的公式；种子和公式印在名单上。</translation>
    </message>
    <message>
        <source>What was found: %1</source>
        <translation>核查情况：%1</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Found</source>
        <translation>情况(&amp;F)</translation>
    </message>
    <message>
        <source>B&amp;y whom</source>
        <translation>核查人(&amp;Y)</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SecondPerson</name>
    <message>
        <source>A second person confirms</source>
        <translation>由另一个人确认</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SelfCare</name>
    <message>
        <source>can</source>
        <translation>都能</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>不能</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SheetColumnsPane</name>
    <message>
        <source>Column</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人定</translation>
    </message>
    <message>
        <source>its words</source>
        <translation>表头文字</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>表格的栏目</translation>
    </message>
    <message>
        <source>For&amp;get what was remembered</source>
        <translation>忘掉记住的对应(&amp;G)</translation>
    </message>
    <message>
        <source>Choose a spreadsheet: its headings stand here, and what is read under each of them.</source>
        <translation>选一个表格：这里列出它的表头，和每一栏导入为哪一项。</translation>
    </message>
    <message>
        <source>This column &amp;holds</source>
        <translation>这一栏是(&amp;H)</translation>
    </message>
    <message>
        <source>Sheet “%1”, headings in row %2</source>
        <translation>工作表“%1”，表头在第 %2 行</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SheetRowsPane</name>
    <message>
        <source>Rows to look at</source>
        <translation>需要看一看的行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Show by fate</source>
        <translation>按结果显示</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Nothing is stored by looking: choose a spreadsheet, and this list names every row that would be refused or skipped, or that needs a look, with the reason. Then take it in.</source>
        <translation>先看不存：选择电子表格后，这里逐行列出会拒收、会略过或需要核对的行和理由。看过再导入。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SlipDialog</name>
    <message>
        <source>Hand-over slip</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>The slip is saved: %1. Print it and hand it over together with the stick.</source>
        <translation>交接单已保存：%1。请打印出来，和 U 盘一起交。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::StartWindow</name>
    <message>
        <source>Putting the backup together: %1%</source>
        <translation>正在把备份合起来：%1%</translation>
    </message>
    <message>
        <source>This backup is in several files: where should it be put together?</source>
        <translation>这份备份分成了几个文件：合起来以后放在哪里？</translation>
    </message>
    <message>
        <source>Xieli</source>
        <translation>协理</translation>
    </message>
    <message>
        <source>Xieli, the village assistant&apos;s desk</source>
        <translation>协理：村级社会救助协理员的办公桌</translation>
    </message>
    <message>
        <source>Works without any network. Everything stays in one file on this computer.</source>
        <translation>不需要网络。所有资料都在这台电脑的一个文件里。</translation>
    </message>
    <message>
        <source>&amp;Open an office file</source>
        <translation>打开办公文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;New office file for a village or township</source>
        <translation>为村或乡镇新建办公文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Training village: invented people, everything may be tried</source>
        <translation>练习村：人物都是虚构的，随便试(&amp;T)</translation>
    </message>
    <message>
        <source>What the training run does</source>
        <translation>练习村正在做什么</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Open an office file</source>
        <translation>打开办公文件</translation>
    </message>
    <message>
        <source>Office files (*.xieli)</source>
        <translation>办公文件 (*.xieli)</translation>
    </message>
    <message>
        <source>Xieli training</source>
        <translation>协理练习村</translation>
    </message>
    <message>
        <source>The passphrase of the training village is %1</source>
        <translation>练习村的口令是 %1</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>从备份恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>-restored</source>
        <translation>-恢复</translation>
    </message>
    <message>
        <source>Where should the restored office file stand?</source>
        <translation>恢复出来的办公文件放在哪里？</translation>
    </message>
</context>
<context>
    <name>xieli::ui::SuccessionDialog</name>
    <message>
        <source>%1 took the place of…</source>
        <translation>%1接替……</translation>
    </message>
    <message>
        <source>%1, known since %2, code %3…</source>
        <translation>%1，%2 认识，核对码 %3…</translation>
    </message>
    <message>
        <source>Its file or its keys were lost, and it began anew.

•  From now on nothing is taken in from the old one, and nothing is packed for it.
•  What the old one kept, the new one keeps.
•  The next parcel to the new one carries everything that both share, as it stands here.</source>
        <translation>旧的文件或钥匙丢了，重新建了新的。

•  从现在起，旧的不再收，也不再给它打包。
•  归旧的户，归新的。
•  下一个给新的交换包，装着双方共有的全部内容，照这里现在的样子。</translation>
    </message>
    <message>
        <source>The code of the new one was compared on %1 by %2: %3</source>
        <translation>新的核对码 %1 由%2核对过：%3</translation>
    </message>
    <message>
        <source>The code of the new one has not been compared: %1. Close this, telephone them and press “Code compared” first: everything would go to a stranger.</source>
        <translation>新的核对码还没有核对：%1。请先关上这里，打电话核对，按“核对过核对码”；不然全部内容会交给不知道的人。</translation>
    </message>
    <message>
        <source>In the &amp;place of</source>
        <translation>接替(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Take the place</source>
        <translation>接替(&amp;T)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::TablePane</name>
    <message>
        <source>Sort by</source>
        <translation>按哪一栏排序</translation>
    </message>
    <message>
        <source>%1 (the other way round)</source>
        <translation>%1（反过来排）</translation>
    </message>
</context>
<context>
    <name>xieli::ui::TakeInFigures</name>
    <message>
        <source>Rows = taken + refused + skipped</source>
        <translation>行数 = 收入 + 拒收 + 略过</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Total, yuan</source>
        <translation>合计（元）</translation>
    </message>
    <message>
        <source>%1 rows: %2 taken, %3 refused, %4 skipped</source>
        <translation>共 %1 行：收入 %2，拒收 %3，略过 %4</translation>
    </message>
    <message>
        <source>Income items</source>
        <translation>收入项目</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>册上有的</translation>
    </message>
    <message>
        <source>On the list only</source>
        <translation>只在名单</translation>
    </message>
    <message>
        <source>May be taken</source>
        <translation>可采纳</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已采纳</translation>
    </message>
</context>
<context>
    <name>xieli::ui::TakeInPage</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>需要看一看的行</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo this take-in</source>
        <translation>撤销这次导入(&amp;U)</translation>
    </message>
    <message>
        <source>Roster of the allowance</source>
        <translation>低保花名册</translation>
    </message>
    <message>
        <source>Income survey of households</source>
        <translation>入户收入调查</translation>
    </message>
    <message>
        <source>What the spreadsheet is</source>
        <translation>这是什么表</translation>
    </message>
    <message>
        <source>Choose a spreadsheet (xlsx or csv), or drop it on this page</source>
        <translation>选择电子表格（xlsx 或 csv），或拖到本页</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>as the title says</source>
        <translation>按标题所写</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村(&amp;V)</translation>
    </message>
    <message>
        <source>Take in spreadsheets</source>
        <translation>导入电子表格</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>选择电子表格</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv *.txt)</source>
        <translation>电子表格 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading the spreadsheet…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>Taking in the spreadsheet…</source>
        <translation>正在导入表格…</translation>
    </message>
    <message>
        <source>Nothing has been stored yet. This is what taking in the spreadsheet would do.</source>
        <translation>还没有存入任何内容。下面是导入后会怎样。</translation>
    </message>
    <message>
        <source>Taken in: %1. It is one act in the record and can be undone as one.</source>
        <translation>已导入：%1。在记录中是一次改动，可以一次撤销。</translation>
    </message>
    <message>
        <source>%1 of %2 rows taken in</source>
        <translation>%2 行中已收 %1 行</translation>
    </message>
    <message>
        <source>All that it stored is taken back as one act; the record keeps both.</source>
        <translation>它存入的内容一次全部收回；记录中两次都保留。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take-in undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Undone. The office file is as it was before the take-in.</source>
        <translation>已撤销。办公文件恢复到导入之前。</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>表格导入</translation>
    </message>
    <message>
        <source>The office file held all of this already; nothing was changed.</source>
        <translation>这些内容办公文件里都已有了；没有改动。</translation>
    </message>
    <message>
        <source>Undoing the take-in…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message>
        <source>Poverty-relief list</source>
        <translation>脱贫户、监测对象名单</translation>
    </message>
    <message>
        <source>List of deaths</source>
        <translation>死亡名单</translation>
    </message>
    <message>
        <source>List of disabled people</source>
        <translation>残疾人名单</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>People</source>
        <translation>名单上的人</translation>
    </message>
    <message>
        <source>Below, under “Columns”, you can say what each column holds.</source>
        <translation>在下面“栏目对应”里，可以说明每一栏是什么。</translation>
    </message>
    <message>
        <source>What these headings hold is forgotten</source>
        <translation>记住的栏目对应已忘掉</translation>
    </message>
    <message>
        <source>Its headings are those of “%1” of %2: the columns are read as was said then.</source>
        <translation>表头和 %2 读入的“%1”一样，按那次定的栏目读。</translation>
    </message>
    <message>
        <source>Undo taking in “%1”?</source>
        <translation>撤销导入“%1”？</translation>
    </message>
    <message>
        <source>&amp;Keep the comparison</source>
        <translation>记入台账，不采纳(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take in %n line(s)</source>
        <translation>
            <numerusform>采纳 %n 条(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare this list once more?</source>
        <translation>再比对一次这份名单？</translation>
    </message>
    <message>
        <source>%1 It has not changed since. What it says is compared with the register of now and kept a second time in the register of matches.</source>
        <translation>%1内容一字未变。再比对一次，是按现在的册子比，结果在台账里另记一份。</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>再比对一次</translation>
    </message>
    <message>
        <source>This list was taken in on %1 by %2 (“%3”).</source>
        <translation>这份名单%1已由%2导入过（当时叫“%3”）。</translation>
    </message>
    <message>
        <source>It has not changed since; nothing is stored now.</source>
        <translation>名单一字未变，没有新的；现在什么都没有写入。</translation>
    </message>
    <message>
        <source>Take it in even so?</source>
        <translation>仍然导入吗？</translation>
    </message>
    <message>
        <source>If it is the kind of sheet that is chosen after all, look at its columns once more before you go on.</source>
        <translation>如果确实是所选的这一种，请再看一遍栏目对应，然后继续。</translation>
    </message>
    <message>
        <source>Take in even so</source>
        <translation>仍然导入</translation>
    </message>
    <message>
        <source>The headings (%1) fit “%2” better than “%3”.</source>
        <translation>栏目（%1）更像“%2”，不像“%3”。</translation>
    </message>
    <message>
        <source>Choose that kind, or look at the columns first.</source>
        <translation>请改选那一种，或者先核对栏目。</translation>
    </message>
    <message>
        <source>Kind of list (&amp;Z)</source>
        <translation>名单种类(&amp;Z)</translation>
    </message>
    <message>
        <source>%1 rows compared; what was ticked is adopted</source>
        <translation>已核对 %1 行，勾选的已采纳</translation>
    </message>
</context>
<context>
    <name>xieli::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Nothing is due. Enjoy the day, or visit somebody who has not been seen for long.</source>
        <translation>眼下没有到期的事。可以去看望很久没走访的人家。</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Looking what is due</source>
        <translation>正在查看到期的事</translation>
    </message>
    <message>
        <source>%1 things to do, %2 of them late; Enter goes to where it is done</source>
        <translation>待办 %1 件，其中逾期 %2 件；按回车到办理的地方</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>还没有决定</translation>
    </message>
    <message>
        <source>How many of the %1 households receive what?</source>
        <translation>%1 户各享受什么？</translation>
    </message>
    <message>
        <source>How much was paid for each month, %1 to %2 (yuan)?</source>
        <translation>%1至%2，各月发放了多少（元）？</translation>
    </message>
    <message>
        <source>How many visits were made in each month, %1 to %2?</source>
        <translation>%1至%2，各月走访了多少次？</translation>
    </message>
    <message>
        <source>&amp;Back to: %1</source>
        <translation>回到上次的地方：%1(&amp;B)</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 person(s), from %5</source>
        <comment>head, kind, amount</comment>
        <translation>%1：%2 %3 元，%4 人，%5 起</translation>
    </message>
    <message>
        <source>by its class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Compare each with its paper first. What does not hold is voided or decided anew at its household.</source>
        <translation>请先逐项与纸质材料核对。不对的，到那一户作废或者重新决定。</translation>
    </message>
    <message numerus="yes">
        <source>Do these %n decision(s) of %1 hold?</source>
        <translation>
            <numerusform>%1报来的这 %n 项决定都对吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>They &amp;hold</source>
        <translation>都核对过(&amp;H)</translation>
    </message>
    <message>
        <source>Stopped or refused</source>
        <translation>已停发或不予确认</translation>
    </message>
</context>
<context>
    <name>xieli::ui::TopBar</name>
    <message>
        <source>Find a household (Ctrl+K)</source>
        <translation>查找家庭（Ctrl+K）</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>查找家庭</translation>
    </message>
    <message>
        <source>Month at hand</source>
        <translation>当前月份</translation>
    </message>
    <message>
        <source>The month that lists, assessments and payments speak of; up and down arrows change it</source>
        <translation>列表、认定和发放所说的月份；上下箭头可以调整</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>立即锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Look and language (F8)</source>
        <translation>外观和语言 (F8)</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
</context>
<context>
    <name>xieli::ui::TrailPane</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>List let out</source>
        <translation>出表</translation>
    </message>
    <message>
        <source>Paper issued</source>
        <translation>印发文书</translation>
    </message>
    <message>
        <source>Parcel sent</source>
        <translation>发出交换包</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>Co&amp;mpare with another office…</source>
        <translation>与对方单位比对(&amp;M)…</translation>
    </message>
    <message>
        <source>All that happened</source>
        <translation>全部经过</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Kind of what is looked up</source>
        <translation>查哪一种</translation>
    </message>
    <message>
        <source>What is looked up</source>
        <translation>查哪一个</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>lists let out</source>
        <translation>出表</translation>
    </message>
    <message>
        <source>papers issued</source>
        <translation>印发的文书</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>交换包</translation>
    </message>
    <message>
        <source>what does not fit the journal</source>
        <translation>与日志不相符的</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Find by who, what or day</source>
        <translation>按人、内容或日期查找</translation>
    </message>
    <message>
        <source>Find in what happened</source>
        <translation>在经过里查找</translation>
    </message>
    <message>
        <source>What the change touched</source>
        <translation>这条改动涉及的内容</translation>
    </message>
    <message>
        <source>Heads of the journal that others hold</source>
        <translation>别处保存的日志链头</translation>
    </message>
    <message>
        <source>Choose a household, a month of payments or a rule, and look it up: everything that ever happened to it stands here, what was removed included.</source>
        <translation>选一户家庭、一个月的发放或一项规则，点“查看”：它经过的每一件事都列在这里，删掉的也在内。</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>type some of its name</source>
        <translation>打几个字查找</translation>
    </message>
    <message>
        <source>Choose first what is to be looked up.</source>
        <translation>请先选要查哪一个。</translation>
    </message>
    <message>
        <source>Checking the journal and gathering what happened…</source>
        <translation>正在核对日志、收集经过……</translation>
    </message>
    <message>
        <source>Does not fit the journal</source>
        <translation>与日志不相符</translation>
    </message>
    <message>
        <source>A head that somebody else holds differs from this journal: see the list.</source>
        <translation>别处保存的链头与本单位的日志不一致，见下面的清单。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1：%n 条改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit file of another office</source>
        <translation>对方单位的审计文件</translation>
    </message>
    <message>
        <source>Audit files (*.jsonl)</source>
        <translation>审计文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>Narrowed down (%1): %2 of %3 lines</source>
        <translation>已筛选（%1）：%3 条里的 %2 条</translation>
    </message>
    <message>
        <source>Digest of the change: %1</source>
        <translation>这条改动的校验值：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::UnlockDialog</name>
    <message>
        <source>&amp;Recovery sheet</source>
        <translation>恢复单(&amp;R)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>may stay empty if you are the only one</source>
        <translation>只有您一个人时可以不填</translation>
    </message>
    <message>
        <source>the groups of letters and digits on the sheet</source>
        <translation>恢复单上的一组组字母和数字</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>With the recovery sheet a forgotten passphrase loses nothing: type its text and choose a new passphrase.</source>
        <translation>有恢复单，忘记口令也不会丢失内容：输入上面的文字，再设一个新口令。</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>新口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>I know the passphrase</source>
        <translation>我记得口令</translation>
    </message>
    <message>
        <source>Passphrase forgotten?</source>
        <translation>忘记口令？</translation>
    </message>
    <message>
        <source>For practice: invented people. The passphrase is %1</source>
        <translation>这是练习用的，人都是编的。口令是：%1</translation>
    </message>
</context>
<context>
    <name>xieli::ui::UsersDialog</name>
    <message>
        <source>everything, and users, keys and the recovery sheet</source>
        <translation>什么都能做，并管用户、钥匙和恢复单</translation>
    </message>
    <message>
        <source>all the work, as in files of before; give this user a part of it</source>
        <translation>全部经办工作（以前的文件都是这样）；请给他分派一个角色</translation>
    </message>
    <message>
        <source>look only: an auditor, somebody who learns</source>
        <translation>只看：审计人员、来学习的人</translation>
    </message>
    <message>
        <source>record households, prepare papers, settle questions, exchange parcels</source>
        <translation>登记户情、出文书、决定疑问、收发交换文件</translation>
    </message>
    <message>
        <source>record households and prepare papers</source>
        <translation>登记户情、出文书</translation>
    </message>
    <message>
        <source>the same, settle questions, exchange parcels, give out lists with whole numbers</source>
        <translation>登记户情、出文书、决定疑问、收发交换文件、带出完整号码的表</translation>
    </message>
    <message>
        <source>decide and approve payments; records no households</source>
        <translation>作决定、审批发放；不登记户情</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>May</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;Add user</source>
        <translation>增加用户(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Give this role</source>
        <translation>改成这个角色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Remove user…</source>
        <translation>删除用户(&amp;R)…</translation>
    </message>
    <message>
        <source>Change my &amp;passphrase</source>
        <translation>换我的口令(&amp;P)</translation>
    </message>
    <message>
        <source>Users of this office file</source>
        <translation>这份办公文件的用户</translation>
    </message>
    <message>
        <source>Remove the user %1?</source>
        <translation>删除用户 %1 吗？</translation>
    </message>
    <message>
        <source>The passphrase will not open this file any more. What this user has written stays, with the name.</source>
        <translation>他的口令再也打不开这份文件。他记下的都留着，仍写着他的名字。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>角色(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Current passphrase</source>
        <translation>现在的口令(&amp;C)</translation>
    </message>
    <message>
        <source>New pa&amp;ssphrase</source>
        <translation>新口令(&amp;S)</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再打一遍(&amp;M)</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>能做：%1</translation>
    </message>
    <message>
        <source>Only a keeper adds, removes and gives roles.</source>
        <translation>只有管理员能增加、删除用户和改角色。</translation>
    </message>
    <message>
        <source>The two new passphrases differ. Nothing was changed. Please type both again.</source>
        <translation>两遍新口令不一样。什么都没有改动。请重新打两遍。</translation>
    </message>
    <message>
        <source>%1 may open this file from now on.</source>
        <translation>%1 从现在起能打开这份文件了。</translation>
    </message>
    <message>
        <source>%1 is %2 from now on.</source>
        <translation>%1 从现在起是%2。</translation>
    </message>
    <message>
        <source>%1 cannot open this file any more.</source>
        <translation>%1 再也打不开这份文件了。</translation>
    </message>
    <message>
        <source>Your passphrase is changed. From now on only the new one opens the file.</source>
        <translation>您的口令换好了。从现在起只有新口令能打开这份文件。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Choose the role of %1 first: what the work needs and no more. Nothing was changed.</source>
        <translation>请先给%1选角色：够干活就行，不要多给。什么也没有改动。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::ValueField</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>xieli::ui::VisitFields</name>
    <message>
        <source>Both visitors have signed</source>
        <translation>两名走访人已签字</translation>
    </message>
    <message>
        <source>The family has signed</source>
        <translation>家属已签字</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;First visitor</source>
        <translation>走访人一(&amp;F)</translation>
    </message>
    <message>
        <source>Se&amp;cond visitor</source>
        <translation>走访人二(&amp;C)</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>The rule asks for two visitors</source>
        <translation>规定须两人入户</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>What you saw: the house, the people, the work; what the family asks for</source>
        <translation>看到的情况：房屋、人、劳动；家庭有什么要求</translation>
    </message>
    <message>
        <source>First visitor</source>
        <translation>走访人一</translation>
    </message>
    <message>
        <source>Second visitor</source>
        <translation>走访人二</translation>
    </message>
</context>
<context>
    <name>xieli::ui::VisitForm</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save the visit (Ctrl+S)</source>
        <translation>保存走访(&amp;S) Ctrl+S</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Space changes a tick; a number chooses a relation</source>
        <translation>空格切换勾选；输入代码选关系</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Enter: next cell · Ctrl+N: new line · Ctrl+D: delete the line</source>
        <translation>回车：下一格 · Ctrl+N：新增一行 · Ctrl+D：删除一行</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Of the last twelve months</source>
        <translation>最近十二个月</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>财产</translation>
    </message>
    <message>
        <source>Obligors</source>
        <translation>法定义务人</translation>
    </message>
    <message>
        <source>Children, parents, spouses who live elsewhere</source>
        <translation>不在一起生活的子女、父母、配偶</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>What was seen and said</source>
        <translation>所见所闻</translation>
    </message>
    <message>
        <source>Back without saving (Esc)</source>
        <translation>不保存返回（Esc）</translation>
    </message>
    <message>
        <source>Visit to %1</source>
        <translation>走访 %1</translation>
    </message>
    <message>
        <source>a household</source>
        <translation>一户</translation>
    </message>
    <message>
        <source>Last visit: %1</source>
        <translation>上次走访：%1</translation>
    </message>
    <message>
        <source>No visit is recorded yet</source>
        <translation>还没有走访记录</translation>
    </message>
    <message>
        <source>Visit saved: %1</source>
        <translation>走访已保存：%1</translation>
    </message>
    <message>
        <source> (not stored, since no values: %1)</source>
        <translation>（以下不是有效值，未存入：%1）</translation>
    </message>
    <message>
        <source>Result (F4)</source>
        <translation>结果 F4</translation>
    </message>
    <message>
        <source>Shows or hides the provisional result</source>
        <translation>显示或收起暂算结果</translation>
    </message>
    <message>
        <source>P&amp;rices…</source>
        <translation>价格表(&amp;R)…</translation>
    </message>
    <message>
        <source>The village&apos;s yearly prices of crops, animals and subsidies</source>
        <translation>本村每年的作物、牲畜、补贴价格</translation>
    </message>
    <message>
        <source>What you type is not being stored: %1 Save the visit with Ctrl+S soon.</source>
        <translation>填的内容没有存下来：%1请尽快按 Ctrl+S 保存走访。</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Where the money goes; somebody else&apos;s card: whose, why, from when until when</source>
        <translation>钱打到哪张卡；代持卡要写清：谁的、为什么、从何时到何时</translation>
    </message>
    <message>
        <source>This visit was not finished. What was typed until %1 is all here, and you are back where you were; go on typing.</source>
        <translation>这次走访上回没有填完。%1 以前填的都在，已经回到当时那一栏，接着填就行。</translation>
    </message>
    <message>
        <source>Changed by somebody else since, so that this could not be put back: %1</source>
        <translation>这期间别人改过这一户，下面这些放不回原处：%1</translation>
    </message>
    <message>
        <source>Nobody of this household and none of its cards stands in another household.</source>
        <translation>这一户的人和卡在别的户里都没有登记。</translation>
    </message>
    <message>
        <source>Leave the visit</source>
        <translation>离开走访</translation>
    </message>
    <message>
        <source>This visit is not saved yet.</source>
        <translation>这次走访还没有保存。</translation>
    </message>
    <message>
        <source>What you typed is stored as you type it. You can go on another time, or throw it away.</source>
        <translation>填的内容已经随填随存。可以以后接着填，也可以不要了。</translation>
    </message>
    <message>
        <source>&amp;Go on later</source>
        <translation>以后接着填(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>不要了(&amp;T)</translation>
    </message>
    <message>
        <source>Provisional result</source>
        <translation>暂算结果</translation>
    </message>
</context>
<context>
    <name>xieli::ui::VisitSections</name>
    <message>
        <source>New line</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>Ctrl+PgDown and Ctrl+PgUp go from part to part</source>
        <translation>Ctrl+PgDn、Ctrl+PgUp 在各部分之间移动</translation>
    </message>
</context>
<context>
    <name>xieli::ui::VisitsPage</name>
    <message>
        <source>Households by last visit</source>
        <translation>按上次走访排列的家庭</translation>
    </message>
    <message>
        <source>No household is on record yet.</source>
        <translation>还没有登记家庭。</translation>
    </message>
    <message>
        <source>&amp;Record a visit (Enter)</source>
        <translation>记录走访(&amp;R) 回车</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message numerus="yes">
        <source>Longest without a visit first; %n household(s) never visited</source>
        <translation>
            <numerusform>最久未走访的排在最前；从未走访 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unfinished: %1 (Ctrl+U)</source>
        <translation>接着填：%1(&amp;U) Ctrl+U</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Unfinished: %1 and %n more (Ctrl+U)</source>
        <translation>
            <numerusform>接着填：%1，另有 %n 户(&amp;U) Ctrl+U</numerusform>
        </translation>
    </message>
    <message>
        <source>Another visit is open and cannot be put aside; save it first.</source>
        <translation>另一户的走访正在填，没能存下来；请先保存那一户。</translation>
    </message>
    <message>
        <source>The visit that was open is put aside: Ctrl+U in the list goes on with it.</source>
        <translation>刚才那一户先放下了：在走访列表按 Ctrl+U 接着填。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::WhatIfModel</name>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>A month now</source>
        <translation>月金额（现行）</translation>
    </message>
    <message>
        <source>All monthly benefits of a fresh assessment; empty: not known</source>
        <translation>重新认定的各项按月待遇合计；空白：算不出</translation>
    </message>
    <message>
        <source>then</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Owed now</source>
        <translation>应发（现行）</translation>
    </message>
    <message>
        <source>By the decisions in force, as the month is drafted; empty: not known</source>
        <translation>按现行决定当月起草的金额；空白：算不出</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>xieli::ui::WhatIfPage</name>
    <message>
        <source>&amp;Save as workbook…</source>
        <translation>存为表格(&amp;S)…</translation>
    </message>
    <message>
        <source>Try &amp;it out</source>
        <translation>试算(&amp;I)</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Mont&amp;hs</source>
        <translation>月份(&amp;H)</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>First month of the trial</source>
        <translation>试算的第一个月</translation>
    </message>
    <message>
        <source>Last month of the trial</source>
        <translation>试算的最后一个月</translation>
    </message>
    <message>
        <source>What if the standards were others?</source>
        <translation>换了标准会怎样？</translation>
    </message>
    <message>
        <source>&amp;What is changed</source>
        <translation>标准变动(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>试算结果(&amp;R)</translation>
    </message>
    <message>
        <source>The change is another now; the result shown is that of the former one. Try it out again.</source>
        <translation>变动改了，下面还是上一次的结果。请再试算一次。</translation>
    </message>
    <message>
        <source>Trying it on every household…</source>
        <translation>正在逐户试算…</translation>
    </message>
    <message>
        <source>%1 households tried from %2 to %3; %4 differ. Nothing was written.</source>
        <translation>已试算 %1 户，%2 至 %3；结果不同的 %4 户。什么也没有写入。</translation>
    </message>
    <message>
        <source>Save the trial</source>
        <translation>保存试算</translation>
    </message>
    <message>
        <source>What if, %1.xlsx</source>
        <translation>试算 %1.xlsx</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格(*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
</context>
<context>
    <name>xieli::ui::WhatIfResult</name>
    <message>
        <source>Households that the change would touch</source>
        <translation>受变动影响的户</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Other category or class</source>
        <translation>类别变化</translation>
    </message>
    <message>
        <source>Other amount</source>
        <translation>金额变化</translation>
    </message>
    <message>
        <source>Not determined</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Owed, difference of all months, yuan</source>
        <translation>应发增减合计（元）</translation>
    </message>
    <message>
        <source>&amp;Money and categories</source>
        <translation>金额与户数(&amp;M)</translation>
    </message>
    <message>
        <source>No household&apos;s result would be otherwise.</source>
        <translation>没有一户的结果会变。</translation>
    </message>
    <message>
        <source>Show by effect</source>
        <translation>按变动显示</translation>
    </message>
    <message>
        <source>All effects</source>
        <translation>全部变动</translation>
    </message>
    <message>
        <source>Find a name or group</source>
        <translation>查找姓名或组别</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在名单里查找</translation>
    </message>
    <message>
        <source>Enter opens the household</source>
        <translation>按回车打开该户</translation>
    </message>
    <message>
        <source>Which money</source>
        <translation>看哪种金额</translation>
    </message>
    <message>
        <source>Owed by the decisions in force</source>
        <translation>按现行决定应发</translation>
    </message>
    <message>
        <source>Monthly amounts of fresh assessments</source>
        <translation>按重新认定的月金额</translation>
    </message>
    <message>
        <source>How much is owed each month?</source>
        <translation>每个月应发多少钱（元）？</translation>
    </message>
    <message>
        <source>How much would fresh assessments give each month?</source>
        <translation>都按重新认定，每个月是多少钱（元）？</translation>
    </message>
    <message>
        <source>How many households of each category, in %1?</source>
        <translation>%1，各类各有多少户？</translation>
    </message>
    <message>
        <source>Ho&amp;useholds</source>
        <translation>名单(&amp;U)</translation>
    </message>
</context>
<context>
    <name>xieli::ui::WholeLine</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>xieli::ui::WholeNumberFields</name>
    <message>
        <source>&amp;Whole identity and bank numbers</source>
        <translation>身份证号、银行账号不打码(&amp;W)</translation>
    </message>
    <message>
        <source>choose or write</source>
        <translation>选一个，或者写</translation>
    </message>
    <message>
        <source>who takes it along</source>
        <translation>拿走它的人</translation>
    </message>
    <message>
        <source>&amp;Taken by</source>
        <translation>带走人(&amp;T)</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;Y)</translation>
    </message>
    <message>
        <source>Your role lets nothing out with whole numbers.</source>
        <translation>您的角色不能带出完整号码。</translation>
    </message>
</context>
<context>
    <name>xieli::ui::YearlyForms</name>
    <message>
        <source>Who is there in %1</source>
        <translation>%1年实有人员</translation>
    </message>
    <message>
        <source>&amp;Write down</source>
        <translation>登记(&amp;W)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Written down so far: %1</source>
        <translation>已登记的：%1</translation>
    </message>
    <message>
        <source>the office itself</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>W&amp;orkers there</source>
        <translation>实有人员(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Registered residents</source>
        <translation>户籍人口(&amp;R)</translation>
    </message>
    <message>
        <source>of the office only</source>
        <translation>只登记本单位的</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Written again for the same year and place, it takes the place of what stood there.</source>
        <translation>同一年、同一处再登记，以新的为准。</translation>
    </message>
    <message>
        <source>Care institution in %1</source>
        <translation>%1年供养机构</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Persons &amp;cared for</source>
        <translation>供养对象(&amp;C)</translation>
    </message>
    <message>
        <source>Of them &amp;partly disabled</source>
        <translation>其中：半失能(&amp;P)</translation>
    </message>
    <message>
        <source>Of them &amp;fully disabled</source>
        <translation>其中：失能(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Staff there</source>
        <translation>实有工作人员(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;arers there</source>
        <translation>实有护理人员(&amp;A)</translation>
    </message>
    <message>
        <source>Written again under the same name, it takes the place of what stood there.</source>
        <translation>同一名称再登记，以新的为准。</translation>
    </message>
    <message>
        <source>An inspection</source>
        <translation>登记检查</translation>
    </message>
    <message>
        <source>The inspection, and what was mended</source>
        <translation>检查和整改</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村(&amp;V)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Inspectors</source>
        <translation>检查人(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Looked at</source>
        <translation>抽查(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Found amiss</source>
        <translation>发现的问题(&amp;F)</translation>
    </message>
    <message>
        <source>W&amp;ho mends it</source>
        <translation>整改人(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>整改期限(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Mended on</source>
        <translation>整改完成日期(&amp;M)</translation>
    </message>
    <message>
        <source>H&amp;ow</source>
        <translation>怎样整改的(&amp;O)</translation>
    </message>
    <message>
        <source>Appraisal of %1</source>
        <translation>%1年绩效评价</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>方面(&amp;H)</translation>
    </message>
    <message>
        <source>Who is &amp;appraised</source>
        <translation>被评价单位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>评语(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Veto</source>
        <translation>一票否决(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>Marked &amp;by</source>
        <translation>评价人(&amp;B)</translation>
    </message>
    <message>
        <source>Written again for the same head and whom it is about, it takes the place of what stood there.</source>
        <translation>同一方面、同一单位再登记，以新的为准。</translation>
    </message>
    <message>
        <source>Issue the report of %1</source>
        <translation>上报%1的报表</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>上报(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation>工作进展(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Difficulties</source>
        <translation>存在困难(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Experience</source>
        <translation>经验做法(&amp;E)</translation>
    </message>
    <message>
        <source>Equations that do not hold: %1</source>
        <translation>不平的等式：%1</translation>
    </message>
    <message>
        <source>&amp;Why all the same</source>
        <translation>为什么还要上报(&amp;W)</translation>
    </message>
    <message>
        <source>Report issued: %1</source>
        <translation>已上报：%1</translation>
    </message>
    <message>
        <source>Its figures stay as they are now; the next report begins with them, and what changes later is shown there as a correction.</source>
        <translation>数字从此固定；下一期从它开始，以后的变动在下一期列为更正。</translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation>哪里(&amp;E)</translation>
    </message>
    <message>
        <source>Wh&amp;at was inspected</source>
        <translation>检查内容(&amp;A)</translation>
    </message>
</context>
</TS>
