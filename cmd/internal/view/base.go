package view

import "dateline/cmd/internal/scene"

// run is a row of meshes or lines of a level that are painted alike.
type run struct {
	role     Role
	kind     Kind
	rank     uint8
	from, to int32
}

// fillRoles and lineRoles are the classes of the base map in the order in
// which they are painted.
var (
	fillRoles = []struct {
		class scene.Class
		role  Role
	}{
		{scene.Sea, RoleSea}, {scene.Land, RoleLand}, {scene.Tinted, RoleTinted},
		{scene.Tinted2, RoleTinted2}, {scene.Tinted3, RoleTinted3}, {scene.Lake, RoleLake},
	}
	lineRoles = []struct {
		class scene.Class
		role  Role
	}{
		{scene.WaterLine3, RoleWaterLine3}, {scene.WaterLine2, RoleWaterLine2}, {scene.WaterLine, RoleWaterLine},
		{scene.Graticule, RoleGraticule}, {scene.River, RoleRiver}, {scene.LakeShore, RoleLakeShore},
		{scene.Coast, RoleCoast}, {scene.Border, RoleBorder},
		{scene.Disputed, RoleDisputed}, {scene.LineOfControl, RoleLineOfControl},
	}
)

// newRuns sorts every level into runs once, so that a frame needs one
// operation for each and not one for each mesh.
func newRuns(s *scene.Scene) [][]run {
	base := make([][]run, len(s.Levels))
	for i := range s.Levels {
		meshes, lines := s.Levels[i].Meshes, s.Levels[i].Lines
		for _, f := range fillRoles {
			for at := 0; at < len(meshes); {
				if meshes[at].Class != f.class {
					at++
					continue
				}
				from := at
				for at++; at < len(meshes) && meshes[at].Class == f.class; at++ {
				}
				base[i] = append(base[i], run{f.role, FillMesh, 0, int32(from), int32(at)})
			}
		}
		for _, l := range lineRoles {
			for at := 0; at < len(lines); {
				if lines[at].Class != l.class {
					at++
					continue
				}
				from, rank := at, lines[at].Rank
				for at++; at < len(lines) && lines[at].Class == l.class && lines[at].Rank == rank; at++ {
				}
				base[i] = append(base[i], run{l.role, StrokeLine, rank, int32(from), int32(at)})
			}
		}
	}
	return base
}

// paintBase adds the base map.
func (v *View) paintBase(f *Frame) {
	if len(v.base) == 0 {
		return
	}
	for _, r := range v.base[v.level] {
		op := v.op(r.kind, r.role)
		op.From, op.To = r.from, r.to
		if r.role == RoleRiver {
			op.Width *= riverWidth(r.rank)
		}
		f.Ops = append(f.Ops, op)
	}
}

// riverWidth makes the first rivers of a continent broader than its last.
func riverWidth(rank uint8) float32 {
	switch {
	case rank == 0:
		return 1
	case rank <= 3:
		return 1.6
	case rank <= 5:
		return 1.2
	default:
		return 0.85
	}
}
