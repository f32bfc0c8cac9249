namespace Messaging.Flows.Answers;

/// <summary>How a country's numbers are dialled from abroad.</summary>
/// <param name="Code">The country code, with its plus.</param>
/// <param name="Trunk">What is dialled before a number at home, and not from abroad.</param>
internal sealed record Country(string Code, string Trunk)
{
    // https://www.itu.int/pub/T-SP-E.164D (codes) and https://www.itu.int/oth/T0202.aspx (national plans): country, code, trunk prefix.
    private static readonly Dictionary<string, Country> All = """
        US 1 1,CA 1 1,PR 1 1,DO 1 1,JM 1 1,GB 44 0,IE 353 0,FR 33 0,DE 49 0,AT 43 0,CH 41 0,LI 423 -,BE 32 0,NL 31 0,LU 352 -,ES 34 -,PT 351 -,
        IT 39 -,SM 378 -,MT 356 -,GR 30 -,CY 357 -,DK 45 -,NO 47 -,SE 46 0,FI 358 0,IS 354 -,EE 372 -,LV 371 -,LT 370 0,PL 48 -,CZ 420 -,SK 421 0,
        HU 36 06,SI 386 0,HR 385 0,RS 381 0,BA 387 0,ME 382 0,MK 389 0,AL 355 0,BG 359 0,RO 40 0,MD 373 0,UA 380 0,RU 7 8,KZ 7 8,TR 90 0,GE 995 0,
        IL 972 0,AE 971 0,SA 966 0,QA 974 -,KW 965 -,BH 973 -,OM 968 -,JO 962 0,LB 961 0,EG 20 0,MA 212 0,DZ 213 0,TN 216 -,ZA 27 0,NG 234 0,KE 254 0,
        GH 233 0,SN 221 -,CI 225 -,TZ 255 0,UG 256 0,ET 251 0,IN 91 0,PK 92 0,BD 880 0,LK 94 0,NP 977 0,CN 86 0,HK 852 -,MO 853 -,TW 886 0,JP 81 0,
        KR 82 0,SG 65 -,MY 60 0,TH 66 0,VN 84 0,PH 63 0,ID 62 0,AU 61 0,NZ 64 0,MX 52 -,BR 55 0,AR 54 0,CL 56 -,CO 57 -,PE 51 0,EC 593 0,UY 598 0,
        PY 595 0,BO 591 0,VE 58 0,CR 506 -,PA 507 -,GT 502 -,SV 503 -,HN 504 -,NI 505 -
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row => row.Split(' ')).ToDictionary(row => row[0], row => new Country($"+{row[1]}", row[2] == "-" ? "" : row[2]));

    /// <summary>The two letters of all whose numbers are known.</summary>
    public static IReadOnlyCollection<string> Letters => All.Keys;

    public static Country? Of(string letters) => All.GetValueOrDefault(letters);

    /// <summary>A number as it is dialled at home, with the country code in place of the trunk prefix.</summary>
    public string International(string national) =>
        $"{Code}{(Trunk.Length > 0 && national.TrimStart('(').StartsWith(Trunk, StringComparison.Ordinal) ? national.TrimStart('(')[Trunk.Length..] : national)}";
}
