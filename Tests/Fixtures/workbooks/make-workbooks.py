import openpyxl, xlsxwriter, datetime
from pyexcelerate import Workbook as P
rows=[["code","r01","p01","n01","m02","t01","special_needs","x"],["один",4,"a",2.5,"x|y","два\nслова & <знак>",True,datetime.datetime(2026,10,5,9,12,33)],["два",0,"1",-0.1,None,"  край  ",False,datetime.date(2026,10,5)],[None]*8,["три",3.0,"b",0.1+0.2,"|",'кавычка "внутри", запятая; точка',None,datetime.time(9,5)]]
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Лист1"
for r in rows: ws.append(r)
ws["A6"]="четыре"; ws["B6"]="=1+1"; ws["B7"]=None
wb.create_sheet("Второй лист").append(["code","r01"]); wb["Второй лист"].append(["пять",1])
wb.save("/tmp/x_openpyxl.xlsx")
b=xlsxwriter.Workbook("/tmp/x_xlsxwriter.xlsx"); s=b.add_worksheet("Лист1"); d=b.add_format({"num_format":"dd.mm.yyyy hh:mm:ss"}); dd=b.add_format({"num_format":"dd.mm.yyyy"}); t=b.add_format({"num_format":"hh:mm"}); bold=b.add_format({"bold":1})
for i,r in enumerate(rows):
  for j,v in enumerate(r):
    if v is None: continue
    if isinstance(v,datetime.datetime): s.write_datetime(i,j,v,d)
    elif isinstance(v,datetime.date): s.write_datetime(i,j,v,dd)
    elif isinstance(v,datetime.time): s.write_datetime(i,j,v,t)
    else: s.write(i,j,v)
s.write(5,0,"четыре"); s.write_formula(5,1,"=1+1",None,2)
s.write_rich_string(6,0,"пя",bold,"ть"); s.write(6,1,1)
b.close()
w=P(); w.new_sheet("Лист1",data=rows); w.save("/tmp/x_pyexcelerate.xlsx")
