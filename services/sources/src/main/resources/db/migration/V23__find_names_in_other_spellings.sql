-- Names that are written in several ways in Latin letters: who asks for one finds all. A row of spellings is one name; parts of
-- one spelling are joined by <->. More come by another migration of this form.
CREATE TABLE spelling (
    told tsquery CONSTRAINT spelling_pk PRIMARY KEY,
    meant tsquery NOT NULL
);

INSERT INTO spelling (told, meant)
SELECT to_tsquery('folded', each), to_tsquery('folded', array_to_string(string_to_array(name, ' '), ' | '))
FROM unnest(ARRAY[
    -- places
    'kandahar qandahar kandhar candahar',
    'herat hirat',
    'helmand hilmand hilmend',
    'kunduz qunduz kondoz konduz',
    'nangarhar nangrahar ningrahar ningarhar',
    'badghis badgis',
    'faryab fariab',
    'jowzjan jawzjan juzjan jozjan',
    'badakhshan badakshan',
    'logar lowgar',
    'wardak vardak',
    'uruzgan oruzgan urozgan orozgan',
    'daikundi daykundi dai<->kundi',
    'parwan parvan',
    'panjshir panjsher panjsheer',
    'nuristan nooristan noristan',
    'kunar konar',
    'khost khowst',
    'paktia paktya paktiya',
    'zabul zabol',
    'nimroz nimruz',
    'bamyan bamiyan bamian',
    'jalalabad jalal<->abad',
    'faizabad fayzabad feyzabad faiz<->abad',
    'asadabad asad<->abad',
    'peshawar peshawer pishawar',
    'mashhad mashad meshed',
    'tehran teheran',
    -- names and titles
    'mohammad muhammad mohammed muhammed mohamed mohamad',
    'hussain hussein husain hossein hosein',
    'ahmad ahmed',
    'mahmoud mahmud mahmood mehmood',
    'yusuf yousuf yousef yusef yosuf',
    'yaqoob yaqub yaqoub yaghoub',
    'omar umar',
    'osman usman',
    'karim kareem',
    'rahman rehman',
    'noor nur nour',
    'sheikh shaikh shaykh sheik',
    'mawlawi maulvi mawlavi molavi moulavi',
    'mullah mulla molla',
    'akhund akhond akhoond',
    'akhundzada akhondzada akhundzadah',
    'haqqani haqani',
    'mujahid mojahed mujahed',
    'muttaqi mottaqi mutaqi motaqi',
    'baradar beradar',
    -- peoples and groups
    'taliban taleban',
    'daesh daish',
    'pashtun pashtoon pakhtun',
    'uzbek ozbek'
]) AS name CROSS JOIN LATERAL unnest(string_to_array(name, ' ')) AS each
ON CONFLICT DO NOTHING;
