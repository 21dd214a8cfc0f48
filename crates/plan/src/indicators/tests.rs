//! The form of the dictionary, and what phrases of plans name.

use super::*;
use crate::domains;
use std::collections::{BTreeMap, BTreeSet};

/// The dictionary as a reader sees it, meanings included.
const SOURCE: &str = include_str!("../../data/indicators.tsv");

#[test]
fn dictionary_is_well_formed() {
    data::tests::check_form(FILE, 6);
    assert_eq!(data::entries(FILE).count(), data::entries(ENGLISH).count());
    assert!(data::entries(ENGLISH).all(|name| !name.is_empty()));
    let mut ids = BTreeSet::new();
    for (line, indicator) in data::entries(FILE).zip(all()) {
        assert!(ids.insert(indicator.id), "twice: {}", indicator.id);
        let better = line.split('\t').nth(4);
        assert!(
            matches!(better, Some("higher" | "lower" | "neither")),
            "{line}"
        );
        assert!(domains::by_id(indicator.domain).is_some(), "{line}");
    }
}

#[test]
fn every_indicator_says_what_it_measures() {
    let lines = SOURCE.lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let meaning = line
            .split('\t')
            .nth(7)
            .and_then(|field| field.strip_prefix("# "));
        let length = meaning.map_or(0, |meaning| meaning.chars().count());
        assert!((8..=60).contains(&length), "{line}");
    }
}

#[test]
fn every_name_stands_once_in_one_spelling_and_finds_its_indicator() {
    let mut owners = BTreeMap::new();
    for indicator in all() {
        for name in indicator.names() {
            let spelled = respelled(&bare(name));
            assert!(
                indicator.names().any(|known| known == spelled),
                "no {spelled}"
            );
            assert!(
                name == spelled || name == indicator.name,
                "write {spelled} for {name}"
            );
            let twin = owners.insert(name, indicator.id);
            assert_eq!(twin, None, "{name} stands twice");
            assert_eq!(
                find(name).map(|found| found.id),
                Some(indicator.id),
                "{name}"
            );
        }
    }
}

/// A dictionary that is searched for whole names cannot mistake 工业投资增速 for 投资, but a scope
/// left out must not turn one name into another.
#[test]
fn no_name_is_another_with_a_scope() {
    for indicator in all() {
        for name in indicator.names() {
            let shorter = named(without_scope(name)).map(|found| found.id);
            let same = shorter.is_none_or(|id| id == indicator.id);
            assert!(same, "{name} is also {shorter:?}");
        }
    }
}

#[test]
fn spellings_are_well_formed() {
    let file = table!("indicator_spellings.tsv");
    data::tests::check_form(file, 2);
    for (written, read) in data::pairs(file) {
        assert_eq!(
            respelled(read),
            read,
            "{written} is read as what is not read"
        );
    }
}

/// What a name says together with words around it that say something else.
#[test]
fn a_name_inside_a_longer_one_is_not_it() {
    for (text, id) in PHRASES {
        assert_eq!(find(text).map(|found| found.id), *id, "{text}");
    }
}

#[rustfmt::skip]
const PHRASES: &[(&str, Option<&str>)] = &[
    ("地区生产总值", Some("gdp")),
    ("全市地区生产总值", Some("gdp")),
    ("本地生产总值", Some("gdp")),
    ("国内生产总值", Some("gdp")),
    ("人均GDP", Some("gdp_per_capita")),
    ("全市人均国内生产总值", Some("gdp_per_capita")),
    ("单位GDP能耗", Some("energy_intensity")),
    ("单位国内生产总值能源消耗", Some("energy_intensity")),
    ("万元地区生产总值能耗降低率", Some("energy_intensity")),
    ("能源消费总量", Some("energy_use")),
    ("单位GDP二氧化碳排放量", Some("carbon_intensity")),
    ("万元GDP用水量", Some("water_intensity")),
    ("规模以上工业增加值", Some("industrial_value_added")),
    ("规模工业增加值", Some("industrial_value_added")),
    ("规上工业增加值增速", Some("industrial_value_added")),
    ("工业增加值", Some("all_industrial_value_added")),
    ("规模以上工业总产值", Some("industrial_output")),
    ("规上工业企业营收", Some("industrial_revenue")),
    ("规上工业企业利润", Some("industrial_profit")),
    ("规上工业企业", Some("industrial_firms")),
    ("工业投资", Some("industrial_investment")),
    ("工业投资增速", Some("industrial_investment")),
    ("工业技改投资", Some("technical_upgrade_investment")),
    ("工业技改投资增速", Some("technical_upgrade_investment")),
    ("全社会固定资产投资", Some("fixed_investment")),
    ("民间投资", Some("private_investment")),
    ("民间投资占比", Some("private_investment_share")),
    ("社零总额", Some("retail_sales")),
    ("地方一般公共预算收入", Some("budget_revenue")),
    ("一般公共预算支出", Some("budget_expenditure")),
    ("税收收入占一般公共预算收入的比重", Some("tax_share")),
    ("城镇常住居民人均可支配收入", Some("urban_income")),
    ("农村常住居民人均可支配收入", Some("rural_income")),
    ("农民人均纯收入", Some("rural_net_income")),
    ("全体居民人均可支配收入", Some("resident_income")),
    ("城乡居民收入比", Some("income_ratio")),
    ("CPI", Some("cpi")),
    ("外贸进出口总值", Some("trade")),
    ("货物进出口总额", Some("trade")),
    ("外贸出口", Some("exports")),
    ("实际使用外资", Some("foreign_investment")),
    ("全社会研究与试验发展(R&D)经费支出", Some("rd_spending")),
    ("全社会R&D经费支出占GDP的比重", Some("rd_intensity")),
    ("全社会研发经费投入强度", Some("rd_intensity")),
    ("国家级高新技术企业数量", Some("high_tech_firms")),
    ("高技术制造业增加值", Some("high_tech_manufacturing_value_added")),
    ("高新技术产业增加值", Some("high_tech_value_added")),
    ("每万人口高价值发明专利拥有量", Some("high_value_patents_per_10k")),
    ("每万人发明专利拥有量", Some("patents_per_10k")),
    ("粮食总产量", Some("grain")),
    ("粮食作物播种面积", Some("grain_area")),
    ("高标准农田(建设)", Some("farmland_high_standard")),
    ("城镇新增就业人数", Some("new_jobs")),
    ("全国城镇调查失业率", Some("surveyed_unemployment")),
    ("城镇登记失业率", Some("registered_unemployment")),
    ("PM_2.5年均浓度", Some("pm25")),
    ("细颗粒物平均浓度", Some("pm25")),
    ("空气质量优良天数比率", Some("good_air_days")),
    ("空气质量优良天数", Some("good_air_day_count")),
    ("千人口托位数", Some("childcare_places")),
    ("市场主体总量", Some("market_entities")),
    ("数字经济核心产业增加值占GDP比重", Some("digital_core_share")),
    ("数字经济核心产业增加值", Some("digital_core_value_added")),
    ("国家级专精特新“小巨人”企业", Some("little_giants")),
    ("“专精特新”企业", Some("specialised_firms")),
    ("规模以上文化产业营业收入", Some("culture_revenue")),
    ("县域地区规模以上工业总产值", None),
    ("高技术制造业投资占工业投资比重", None),
    ("粮油加工营业收入占全省比重", None),
    ("出口退税", None),
    ("经济发展", None),
    ("财政收入质量", None),
    ("人口", None),
    ("税收优惠", None),
    ("新能源汽车", None),
];
