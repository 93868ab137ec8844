package categories;

import dev.mercer.*;

@Network
interface Towns {
  record House(
      @Category String town,
      @Category(max = 2) String street,
      @Category(max = 256) String owner,
      @Category float area, // javac: error MER160 at @Category
      @Category(max = 1) String door, // javac: error MER161 at @Category(max = 1)
      @Category(max = 257) String floor) {} // javac: error MER161 at @Category(max = 257)

  @Linear float price(House house); // ecj: error MER160 at house, error MER161 at house, error MER161 at house
}

@Network
interface Columns {
  record House(
      @Column("the area") float area,
      @Column("") float garden, // javac: error MER163 at @Column("")
      @Column(" rooms") float rooms, // javac: error MER163 at @Column(" rooms")
      @Column("area") float floor,
      float yard,
      @Column("yard") float court) {} // javac: error MER162 at court

  @Linear float price(House house); // ecj: error MER162 at house, error MER163 at house, error MER163 at house
}
