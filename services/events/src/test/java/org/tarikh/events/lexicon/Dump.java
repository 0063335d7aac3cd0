package org.tarikh.events.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small files in the format of a GeoNames dump; the villages in them are invented. */
public final class Dump {
    private final List<String> lines = new ArrayList<>();

    /** Adds a place with its area's codes, apart by a point. */
    public Dump with(int id, String names, String feature, String where, double lat, double lon, int population) {
        String[] name = names.split("\\|", 2);
        String[] areas = (where + "...").split("\\.", -1);
        String[] codes = feature.split("\\.");
        lines.add(String.join(
                "\t",
                String.valueOf(id),
                name[0],
                name[0],
                name.length > 1 ? name[1].replace('|', ',') : "",
                String.valueOf(lat),
                String.valueOf(lon),
                codes[0],
                codes[1],
                areas[0],
                "",
                areas[1],
                areas[2],
                areas[3],
                "",
                String.valueOf(population),
                "",
                "400",
                "Africa/Khartoum",
                "2024-01-01"));
        return this;
    }

    public Dump line(String line) {
        lines.add(line);
        return this;
    }

    public Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("dump.txt"), lines);
    }

    /** Kassala state with a locality and its villages, and villages of the same names elsewhere. */
    public static Dump sample() {
        return new Dump()
                .with(900001, "Kassala State|Ash Sharqiyah|ولاية كسلا", "A.ADM1", "SD.15", 15.9, 35.7, 2_500_000)
                .with(900002, "Tulwa District|Mahalliyat Tulwa", "A.ADM2", "SD.15.1503", 16.1, 36.1, 90_000)
                .with(900003, "Karmat", "P.PPL", "SD.15.1503", 16.12, 36.05, 800)
                .with(900004, "Karmat", "P.PPL", "SD.29.2901", 10.1, 23.2, 4_000)
                .with(900005, "Karmat", "P.PPL", "NG.05", 9.4, 8.1, 70_000)
                .with(900006, "Abū Nīrah|Abu Nira|Abou Nira|أبو نيرة", "P.PPL", "SD.15.1503", 16.2, 36.0, 0)
                .with(900007, "Kassala|Kasala", "P.PPLA", "SD.15", 15.45, 36.4, 401_000)
                .with(900008, "Old Karmat", "P.PPLH", "SD.15", 16.0, 36.0, 0)
                .with(900009, "Tulwa Airfield", "S.AIRF", "SD.15.1503", 16.1, 36.1, 0)
                .with(900010, "Idris", "P.PPL", "SD.15.1503", 16.3, 36.2, 300)
                .with(900011, "Wadi Tulwa", "H.WAD", "SD.15", 16.1, 36.1, 0);
    }
}
