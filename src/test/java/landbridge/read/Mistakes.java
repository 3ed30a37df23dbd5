package landbridge.read;

import java.util.ArrayList;
import java.util.List;

/** The corpus of single mistakes that {@code validate} must find; see {@link MistakeCorpusTest}. */
final class Mistakes {

  private static final String STUDY = "study.yaml";
  private static final String NODES = "network/nodes.csv";
  private static final String ZONES = "network/zones.csv";
  private static final String LINKS = "network/links.csv";
  private static final String CROSSINGS = "network/crossings.csv";
  private static final String TERMINALS = "network/terminals.csv";
  private static final String CORRIDORS = "network/corridors.csv";
  private static final String TRADE = "demand/trade.csv";
  private static final String GOODS = "demand/commodities.yaml";
  private static final String GROWTH = "demand/growth.yaml";
  private static final String OBSERVED = "demand/observed.csv";
  private static final String OPERATING = "costs/operating.yaml";
  private static final String CAPEX = "costs/capex.yaml";
  private static final String VALUES = "costs/values.yaml";
  private static final String PRICES = "costs/prices.yaml";
  private static final String COMMITMENTS = "politics/commitments.yaml";
  private static final String COMPANY = "company/company.yaml";
  private static final String SOURCES = "sources.yaml";
  private static final String RAILWAY = "scenarios/pass-railway.yaml";

  private Mistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(syntax());
    all.addAll(names());
    all.addAll(values());
    all.addAll(units());
    all.addAll(network());
    all.addAll(sums());
    all.addAll(scenarios());
    return all;
  }

  private static Mistake m(String file, String find, String replace, String code) {
    return Mistake.of(file, find, replace, code);
  }

  static List<Mistake> syntax() {
    return List.of(
        m(STUDY, "horizon: 2055", "horizon: [2055", "E1003").in(STUDY, "model_years"),
        m(STUDY, "base_year: 2025", "\tbase_year: 2025", "E1003"),
        m(STUDY, "currency: USD", "currency: USD\ncurrency: EUR", "E1006")
            .in(STUDY, "currency: EUR"),
        m(STUDY, "horizon: 2055", "horizont: 2055", "E1008").meaning("horizon"),
        m(STUDY, "title: {en:", "titel: {en:", "E1008").meaning("title"),
        m(STUDY, "id: two-valleys", "id: two-valleys\n---\nid: other", "E1009").in(STUDY, "---"),
        m(STUDY, "horizon: 2055", "horizon: !!int 2055", "E1016"),
        m(STUDY, "currency: USD", "trade_response: general-equilibrium\ncurrency: USD", "E4080")
            .in("network/countries.csv", "Northland"),
        m(SOURCES, "title: Invented", "titel: Invented", "E1008").meaning("title"),
        m(GOODS, "commodities:", "commodity:", "E1020").in(GOODS, "commodity:"),
        m(GOODS, "    load: bulk", "    load: [bulk]", "E1007"),
        m(GOODS, "  goods:\n    name", "  goods: 12\n  other:\n    name", "E1007")
            .in(GOODS, "goods: 12"),
        m(GOODS, "name: {en: Grain, de", "name: {en: Grain, dt", "E1008"),
        m(COMPANY, "assets:", "asset:", "E1008").in(COMPANY, "asset:").meaning("assets"),
        m(VALUES, "unit: USD2025/t, 2025", "unti: USD2025/t, 2025", "E1008").meaning("unit"),
        m(NODES, "North Town,Nordstadt", "\"North Town,Nordstadt", "E1010"),
        m(NODES, "South Port,Südhafen", "South Port,The,Südhafen", "E1011"),
        m(LINKS, ",project,source", ",projekt,source", "E1012").meaning("project"),
        m(ZONES, "export_share,import_share", "export_share,imports", "E1013"),
        m(CROSSINGS, "cost [USD2025/t],source", "dwell [h],source", "E1014"),
        m(
            CORRIDORS,
            "corridor_id,name_en,name_de,screenline,note",
            "corridor_id;name_en;name_de;screenline;note",
            "E1015"),
        m(
            CORRIDORS,
            "corridor_id,name_en,name_de,screenline,note",
            "corridor_id\tname_en\tname_de\tscreenline\tnote",
            "E1015"),
        m(NODES, "node_type,source", "node_type,node_type,source", "E1014"),
        m(NODES, "node_id,name_en", "Node_ID,name_en", "E1012").meaning("node_id"),
        m(NODES, "XA,10.0,46.0,city,placeholder,D", "XA,10.0,46.0,city,placeholder,D,x", "E1011"),
        m(NODES, "XA,10.0,46.0,city,placeholder,D", "XA,10.0", "E1011"),
        m(NODES, "north-field,North", "<b>,North", "E3010"),
        m(NODES, "North Border", "North\0Border", "E1002"),
        m(STUDY, "Two valleys", "Two\0valleys", "E1002"));
  }

  static List<Mistake> names() {
    return List.of(
        m(
                LINKS,
                "rail-south,south-border,south-port",
                "rail-south,south-boarder,south-port",
                "E2001")
            .meaning("south-border"),
        m(ZONES, "XC,east-town", "XC,east-twon", "E2001").meaning("east-town"),
        m(CROSSINGS, ",rail-pass,open", ",railpass,open", "E2001").meaning("rail-pass"),
        m(CORRIDORS, "Bahn,rail-pass", "Bahn,rail-pas", "E2001").meaning("rail-pass"),
        m(TRADE, "north-field,south-port,grain", "north-field,south-port,grains", "E2001")
            .meaning("grain"),
        m(GOODS, "load: bulk", "load: bulky", "E2001").meaning("bulk"),
        m(GROWTH, "  XC:", "  XD:", "E2001").meaning("XA"),
        m(STUDY, "tcd_origin: north-town", "tcd_origin: nort-town", "E2001").meaning("north-town"),
        m(LINKS, "10,rail,pass-railway", "10,rails,pass-railway", "E2001").meaning("rail"),
        m(CAPEX, "country: XB", "country: XY", "E2001").meaning("XA"),
        m(COMPANY, "host: XB", "host: XQ", "E2001").meaning("XA"),
        m(LINKS, "road-middle,", "road-north,", "E2002"),
        m(TRADE, "south-port,east-town,grain", "north-field,south-port,grain", "E2002"),
        m(CAPEX, "@placeholder ~D", "@placeholdr ~D", "E2003").meaning("placeholder"),
        m(VALUES, "source: placeholder", "source: placeholdr", "E2003").meaning("placeholder"),
        m(CORRIDORS, "Bahn,rail-pass,", "Bahn,rail-pass;rail-pass,", "E2004"),
        m(STUDY, "[2025, 2030, 2040, 2055]", "[2025, 2030, 2030, 2055]", "E2004"),
        m(NODES, "north-field,North Fields", "north field,North Fields", "E3010")
            .in(NODES, "north field"));
  }

  static List<Mistake> values() {
    return List.of(
        m(TRADE, "goods,900000,27", "goods,900 000,27", "E3002"),
        m(LINKS, "road,,90,12", "road,,\u221290,12", "E3002"),
        m(LINKS, "road,,90,12", "road,,9\u00A0090,12", "E3002"),
        m(LINKS, "road,,90,12", "road,,90,1e999", "E3019"),
        m(LINKS, "road,,90,12", "road,,90,NaN", "E3002"),
        m(LINKS, "road,,90,12", "road,,90,1e308", "E3019"),
        m(LINKS, "road,,90,12", "road,,90,12000000", "E3003"),
        m(LINKS, "road,,90,12", "road,,90000,12", "E3003"),
        m(TRADE, "300000,900000000", "3e12,900000000", "E3003"),
        m(TRADE, "300000,900000000", "300000,9e25", "E3019"),
        m(CROSSINGS, "10 [5..20]", "10 [5..20000]", "E3003"),
        m(OPERATING, "speed: 45 km/h", "speed: 4500 km/h", "E3003"),
        m(CAPEX, "120 MUSD2025", "1e200 MUSD2025", "E3019"),
        m("network/countries.csv", "XC,Eastland", "Xc,Eastland", "E3020"),
        m(GROWTH, "{unit: \"%/yr\", 2025: 3, 2035: 2}", "\"2025=3 %/yr;x\"", "E3015"),
        m(ZONES, "South Port,Südhafen,XB", "South Port,,XB", "E3001"),
        m(VALUES, "  origin_share: 0.5\n", "", "E3001").in(VALUES, "discount_rate"),
        m(COMPANY, "{en: Railway, de: Bahn}", "{en: Railway}", "E3001").in(COMPANY, "  rail:"),
        m(LINKS, "road,,70,", "road,,7O,", "E3002"),
        m(LINKS, "road,,125,8", "road,,1_25,8", "E3002"),
        m(TRADE, "900000,2700000000", "0900000,2700000000", "E3002"),
        m(TRADE, "300000,900000000", "NaN,900000000", "E3002"),
        m(TRADE, "300000,900000000", "Infinity,900000000", "E3002"),
        m(GOODS, "time_value: 0.5 %/d", "time_value: 12:30 %/d", "E3002"),
        m(LINKS, "road,,90,12", "road,,-90,12", "E3003"),
        m(ZONES, "XA,north-town,0.7", "XA,north-town,1.7", "E3003"),
        m(CAPEX, "contingency: 0.4", "contingency: -0.4", "E3003"),
        m(VALUES, "discount_rate: 9 %/yr", "discount_rate: 900 %/yr", "E3003"),
        m(GOODS, "reliability_ratio: 1.2", "reliability_ratio: -1.2", "E3003"),
        m(NODES, "10.0,44.0,port", "10.0,94.0,port", "E3003"),
        m(CROSSINGS, "road-pass,open", "road-pass,opened", "E3009").meaning("open"),
        m(
                LINKS,
                "road-east,north-town,east-border,road",
                "road-east,north-town,east-border,raod",
                "E3009")
            .meaning("road"),
        m(CROSSINGS, "10 [5..20]", "10 [12..20]", "E3011"),
        m(CAPEX, "[90..200]", "[200..90]", "E3011"),
        m(GOODS, "scale: 0.05", "scale: 0,05", "E3012"),
        m(LINKS, "road,,13,6", "road,,\"13,5\",6", "E3012"),
        m(CAPEX, "years: 4", "years: 4.5", "E3013"),
        m(CAPEX, "opens: 2031", "opens: 31", "E3014"),
        m(STUDY, "base_year: 2025", "base_year: 20250", "E3014"),
        m(OBSERVED, "3.1,2025,fit", "3.1,2025,use", "E3009"),
        m(GROWTH, "2025: 4, 2035: 2", "2025: 4, 35: 2", "E1008"),
        m(GOODS, "grade: D", "grade: E", "E3016").in(GOODS, "grade: E"),
        m(COMPANY, "contributes: 0", "contributes: no", "E3002"),
        m(COMPANY, "contributes: 0", "contributes: 2", "E3018"),
        m(CAPEX, "life: 50", "life: 1e400", "E3019"),
        m(CAPEX, "120 MUSD2025", "1e400 MUSD2025", "E3019"),
        m(OBSERVED, "placeholder,D,Both", "placeholder,F,Both", "E3016"));
  }

  static List<Mistake> units() {
    return List.of(
        m(LINKS, "length [km]", "length", "E3004"),
        m(GOODS, "outside: 60 USD2025/t", "outside: 60", "E3004"),
        m(VALUES, "unit: USD2025/t, 2025", "2025", "E3004"),
        m(OPERATING, "co2: 97 g/tkm", "co2: 97 g/tonkm", "E3005"),
        m(OPERATING, "speed: 45 km/h", "speed: 45 kmh", "E3005").meaning("km"),
        m(LINKS, "capacity [Mt/yr]", "capacity [Mt/year]", "E3005"),
        m(TERMINALS, "time [h]", "time [km]", "E3006"),
        m(VALUES, "discount_rate: 9 %/yr", "discount_rate: 9 %", "E3006"),
        m(GOODS, "value: 3000 USD2025/t", "value: 3000 USD/t", "E3007"),
        m(CROSSINGS, "cost [USD2025/t]", "cost [USD/t]", "E3007"),
        m(CAPEX, "120 MUSD2025", "120 MEUR2019", "E3008"),
        m(TRADE, "value [USD2025/yr]", "value [GBP2020/yr]", "E3008"),
        m(ZONES, "node_id,export_share", "node_id [km],export_share", "E3017"),
        m(CAPEX, "years: 4", "years: 4 yr", "E3017"));
  }

  static List<Mistake> network() {
    return List.of(
        m(LINKS, "road-field,north-field,north-town", "road-field,north-town,north-town", "E4001"),
        m(LINKS, "rail,1435,85", "rail,,85", "E4002"),
        m(LINKS, "road,,90,12", "road,1520,90,12", "E4002"),
        m(LINKS, "road,,125,8", "road,,12.5,8", "E4003"),
        m(LINKS, "road,,65,", "road,,650,", "W4003"),
        m(NODES, "XB,10.0,45.2", "XA,10.0,45.2", "E4005").in(CROSSINGS, "pass-road,"),
        m(NODES, "XB,10.0,44.6", "XA,10.0,44.6", "E4004").in(LINKS, "road-middle,"),
        m(
                CROSSINGS,
                "pass-road,Pass (road),Pass (Straße),road-pass,",
                "pass-road,P,P,rail-pass,",
                "E4004")
            .in(LINKS, "road-pass,"),
        m(CROSSINGS, ",road-east,", ",road-east-town,", "E4005"),
        m(NODES, "XC,11.6,45.0,city", "XC,45.0,11.6,city", "E4003").in(LINKS, "road-east-town"),
        m(
            NODES,
            "east-town,East",
            "lost,Lost,Verloren,XC,11.5,45.1,city,placeholder,D\neast-town,East",
            "W4007"),
        m(
            LINKS,
            "road-field,north-field,north-town,",
            "road-field,south-port,north-town,",
            "E4003"),
        m(TERMINALS, "south-port,road,rail-1435", "south-port,road,rail-1520", "E4010"),
        m(TERMINALS, "north-town,road,rail-1435", "north-field,road,rail-1435", "E4010"),
        m(TERMINALS, "north-town,road,rail-1435", "north-town,road,road", "E4024"),
        m(
                LINKS,
                "rail-south,south-border,south-port,rail,1435",
                "rail-south,south-border,south-port,rail,1520",
                "W4011")
            .in(NODES, "south-border,"),
        m(OBSERVED, "road-pass,3.1", "road-pass,13.1", "W4014"),
        m(OBSERVED, "crossing,road-pass", "crossing,", "E4029"),
        m(CROSSINGS, "road-pass,open", "road-pass,closed", "E4016")
            .in(TRADE, "north-field,south-port"),
        m(CROSSINGS, "road-east,open", "road-east,closed", "E4016")
            .in(TRADE, "east-town,south-port"),
        m(CORRIDORS, "Straße,road-pass", "Straße,rail-pass", "E4018"),
        m(TRADE, "east-town,south-port,goods", "east-town,east-town,goods", "E4022"),
        m(TRADE, "300000,900000000", "300000,900000", "W4028"),
        m(OPERATING, "  rail: {speed", "  sea: {speed", "E4023").in(LINKS, "rail-north"),
        m(NODES, "9.2,46.0", "10.0,46.0", "W4033").in(NODES, "north-town,"),
        m(
                GROWTH,
                "  XC: {gdp_growth: {unit: \"%/yr\", 2025: 4, 2035: 2}, source: placeholder}\n",
                "",
                "W4025")
            .in(ZONES, "east-town"),
        m(LINKS, "road,,70,,,,placeholder,D", "road,,70,,,,,A", "E4032"));
  }

  static List<Mistake> sums() {
    return List.of(
        m(TRADE, "north-field,south-port,grain", "north-town,south-port,grain", "W4034")
            .in(ZONES, "north-field"),
        m(ZONES, "XA,north-field,0.3", "XA,north-field,0.2", "E4017").in(ZONES, "north-town,"),
        m(ZONES, "XB,south-port,1,1", "XB,south-port,1,0.9", "E4017"),
        m(COMPANY, "share: 60 %", "share: 61 %", "E4017").in(COMPANY, "south-state"),
        m(
            COMPANY,
            "country: XB, share: 40 %, share_extended: 50 %",
            "country: XB, share: 40 %, share_extended: 5 %",
            "E4017"),
        m(CAPEX, "[0.1, 0.3, 0.4, 0.2]", "[0.1, 0.3, 0.4, 0.1]", "E4017"),
        m(CAPEX, "[0.1, 0.3, 0.4, 0.2]", "[0.5, 0.5]", "E4035"),
        m(CAPEX, "needs: [pass-treaty]", "needs: [pas-treaty]", "E2001").meaning("pass-treaty"),
        m(COMMITMENTS, "signed: 2025-06-30", "signed: 30.6.2025", "E4037"),
        m(COMMITMENTS, "signed: 2025-06-30", "signed: 2025-02-31", "E4037"),
        m(COMMITMENTS, "signed: 2025-06-30", "signed: 2025-13", "E4037"),
        m(COMMITMENTS, "signed: 2025-06-30", "signed: 25-06-30", "E4037"),
        m(COMMITMENTS, "step: signed", "step: sined", "E3009").meaning("signed"),
        m(CAPEX, "payer: company", "payer: compny", "E4030"),
        m(STUDY, "horizon: 2055", "horizon: 2024", "E4026"),
        m(STUDY, "[2025, 2030, 2040, 2055]", "[2025, 2030, 2040, 2065]", "E4036"));
  }

  static List<Mistake> scenarios() {
    return List.of(
        m(STUDY, "headline: pass-railway", "headline: pass-railwy", "E5001")
            .meaning("pass-railway"),
        m(RAILWAY, "extends: do-minimum", "extends: do-minimun", "E5001").meaning("do-minimum"),
        m(RAILWAY, "id: pass-railway", "id: pass-railways", "E5002"),
        m(RAILWAY, "expect: 6 Mt/yr", "expect: 12 Mt/yr", "E5003"),
        m(RAILWAY, "extends: do-minimum", "extends: pass-railway", "E5004").in(RAILWAY, "id:"),
        m(RAILWAY, "do:", "requires: [do-max]\ndo:", "E5001").in(RAILWAY, "requires"),
        m(RAILWAY, "do:", "excludes: [do-minimum]\ndo:", "E5006").in(RAILWAY, "id:"),
        m(
            "scenarios/do-minimum.yaml",
            "id: do-minimum",
            "id: do-minimum\nrequires: [pass-railway]",
            "E5005"),
        m(RAILWAY, "- build:", "- built:", "E5007").meaning("build"),
        m(
            RAILWAY,
            "- build: {project: pass-railway, opens: 2031}",
            "- open: {from: 2031}",
            "E5008"),
        m(
            RAILWAY,
            "- build: {project: pass-railway, opens: 2031}",
            "- close: {link: road-east, from: 2031, to: 2030}",
            "E5009"),
        m(RAILWAY, "project: pass-railway,", "project: pas-railway,", "E2001")
            .meaning("pass-railway"),
        m(RAILWAY, "by: 0.8", "by: -0.8", "E5010"),
        m(RAILWAY, "crossings.pass-road.dwell, by", "crossings.pass-road.status, by", "E5011"),
        m(RAILWAY, "links.road-pass.capacity", "links.road-pas.capacity", "E5012")
            .meaning("road-pass"),
        m(RAILWAY, "links.road-pass.capacity", "links.road-pass.capasity", "E5012")
            .meaning("capacity"),
        m(RAILWAY, "links.road-pass.capacity", "lines.road-pass.capacity", "E5012")
            .meaning("links"),
        m(
            RAILWAY,
            "- set: {path: links.road-pass.capacity, to: 7 Mt/yr, expect: 6 Mt/yr",
            "- set: {path: links.road-pass.owner, to: rail",
            "E5013"),
        m(RAILWAY, "to: 7 Mt/yr", "to: 7", "E3004"),
        m(
            RAILWAY,
            "crossings.pass-road.dwell, by: 0.8",
            "zones.south-port.export_share, by: 1.5",
            "E5014"),
        m(
            RAILWAY,
            "crossings.pass-road.dwell, by: 0.8",
            "crossings.pass-road.cost, by: 1e30",
            "E5014"),
        m(
            RAILWAY,
            "crossings.pass-road.dwell, by: 0.8",
            "crossings.pass-road.dwell, by: 1e9",
            "E5014"),
        m(RAILWAY, "opens: 2031", "opens: soon", "E3014"));
  }
}
