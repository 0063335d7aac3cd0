#!/usr/bin/env python3
"""Writes the outlines of countries that the maps are drawn from.

    outlines.py FOLDER > services/timeline/src/main/resources/atlas/outlines.tsv

FOLDER holds countries-110m.json and countries-50m.json of the package world-atlas, version 2.0.2 (TopoJSON of Natural
Earth 4.1.0, public domain). One line is one country in one of two scales:

    world|region  ISO 3166-1 alpha-2 or -  rings, each "lon lat dlon dlat dlon dlat ...", apart by ";"

in hundredths of a degree, the first point whole, each other one as the step from the one before it. "world" is the
scale of 1:110 million; "region" that of 1:50 million, cut to a window around the wider region.
"""
import json
import sys

REGION = (40.0, 5.0, 100.0, 50.0)
WINDOW = (15.0, -10.0, 125.0, 70.0)

# ISO 3166-1: numeric code and alpha-2.
CODES = dict(pair.split(":") for pair in """
004:AF 008:AL 010:AQ 012:DZ 016:AS 020:AD 024:AO 028:AG 031:AZ 032:AR 036:AU 040:AT 044:BS 048:BH 050:BD 051:AM 052:BB
056:BE 060:BM 064:BT 068:BO 070:BA 072:BW 074:BV 076:BR 084:BZ 086:IO 090:SB 092:VG 096:BN 100:BG 104:MM 108:BI 112:BY
116:KH 120:CM 124:CA 132:CV 136:KY 140:CF 144:LK 148:TD 152:CL 156:CN 158:TW 162:CX 166:CC 170:CO 174:KM 175:YT 178:CG
180:CD 184:CK 188:CR 191:HR 192:CU 196:CY 203:CZ 204:BJ 208:DK 212:DM 214:DO 218:EC 222:SV 226:GQ 231:ET 232:ER 233:EE
234:FO 238:FK 239:GS 242:FJ 246:FI 248:AX 250:FR 254:GF 258:PF 260:TF 262:DJ 266:GA 268:GE 270:GM 275:PS 276:DE 288:GH
292:GI 296:KI 300:GR 304:GL 308:GD 312:GP 316:GU 320:GT 324:GN 328:GY 332:HT 334:HM 336:VA 340:HN 344:HK 348:HU 352:IS
356:IN 360:ID 364:IR 368:IQ 372:IE 376:IL 380:IT 384:CI 388:JM 392:JP 398:KZ 400:JO 404:KE 408:KP 410:KR 414:KW 417:KG
418:LA 422:LB 426:LS 428:LV 430:LR 434:LY 438:LI 440:LT 442:LU 446:MO 450:MG 454:MW 458:MY 462:MV 466:ML 470:MT 474:MQ
478:MR 480:MU 484:MX 492:MC 496:MN 498:MD 499:ME 500:MS 504:MA 508:MZ 512:OM 516:NA 520:NR 524:NP 528:NL 531:CW 533:AW
534:SX 540:NC 548:VU 554:NZ 558:NI 562:NE 566:NG 570:NU 574:NF 578:NO 580:MP 583:FM 584:MH 585:PW 586:PK 591:PA 598:PG
600:PY 604:PE 608:PH 612:PN 616:PL 620:PT 624:GW 626:TL 630:PR 634:QA 638:RE 642:RO 643:RU 646:RW 652:BL 654:SH 659:KN
660:AI 662:LC 663:MF 666:PM 670:VC 674:SM 678:ST 682:SA 686:SN 688:RS 690:SC 694:SL 702:SG 703:SK 704:VN 705:SI 706:SO
710:ZA 716:ZW 724:ES 728:SS 729:SD 732:EH 740:SR 744:SJ 748:SZ 752:SE 756:CH 760:SY 762:TJ 764:TH 768:TG 772:TK 776:TO
780:TT 784:AE 788:TN 792:TR 795:TM 796:TC 798:TV 800:UG 804:UA 807:MK 818:EG 826:GB 831:GG 832:JE 833:IM 834:TZ 840:US
850:VI 854:BF 858:UY 860:UZ 862:VE 876:WF 882:WS 887:YE 894:ZM
""".split())


def arcs(topology):
    """Every arc in degrees; TopoJSON keeps steps of whole numbers."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        yield points


def ring(indexes, known):
    """Arcs put together; a negative index is an arc walked backwards, and neighbours share an end."""
    points = []
    for index in indexes:
        arc = known[index] if index >= 0 else known[~index][::-1]
        points += arc[1:] if points else arc
    return points


def cut(points, window):
    """What of a ring lies in a window, edge by edge (Sutherland and Hodgman)."""
    west, south, east, north = window
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        kept = []
        for here, before in zip(points, points[-1:] + points[:-1]):
            inside, was = sign * (here[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
            if inside != was:
                share = (limit - before[axis]) / (here[axis] - before[axis])
                kept.append(tuple(b + share * (h - b) for b, h in zip(before, here)))
            if inside:
                kept.append(here)
        points = kept
    return points


def written(points):
    """A ring in hundredths of a degree as steps, None where nothing of it is left."""
    rounded = []
    for point in points:
        there = (round(point[0] * 100), round(point[1] * 100))
        if not rounded or rounded[-1] != there:
            rounded.append(there)
    if len(rounded) > 1 and rounded[0] == rounded[-1]:
        rounded.pop()
    if len(rounded) < 3:
        return None
    steps = list(rounded[0])
    for (x, y), (u, v) in zip(rounded, rounded[1:]):
        steps += [u - x, v - y]
    return " ".join(map(str, steps))


def overlaps(points, box):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) >= box[0] and min(xs) <= box[2] and max(ys) >= box[1] and min(ys) <= box[3]


def lines(scale, file):
    with open(file, encoding="utf-8") as source:
        topology = json.load(source)
    known = list(arcs(topology))
    for country in sorted(topology["objects"]["countries"]["geometries"], key=lambda it: it.get("id") or "~"):
        code = CODES.get(country.get("id"), "-")
        if code == "AQ":
            continue
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        rings = [ring(indexes, known) for polygon in polygons for indexes in polygon]
        if scale == "region":
            if not any(overlaps(points, REGION) for points in rings):
                continue
            rings = [cut(points, WINDOW) for points in rings]
        told = [text for text in map(written, (points for points in rings if points)) if text]
        if told:
            yield "\t".join((scale, code, ";".join(told)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for line in lines("world", sys.argv[1] + "/countries-110m.json"):
        print(line)
    for line in lines("region", sys.argv[1] + "/countries-50m.json"):
        print(line)
